import ICalendar
import Testing

@testable import CalDAV

/// A collection on a server that answers from a table.
struct CollectionTests {
    @Test(arguments: [
        ("https://dav.example.org/a/b", "https://dav.example.org", "/a/b/"),
        ("https://dav.example.org", "https://dav.example.org", "/"),
        ("HTTP://localhost:5232/c/", "http://localhost:5232", "/c/"),
        ("http://[::1]:80/c/", "http://[::1]", "/c/"),
        ("https://DAV.example.org:443/C/", "https://dav.example.org", "/C/"),
    ])
    func `an address is an origin and a path`(text: String, origin: String, path: String) throws {
        let address = try CollectionAddress(text)
        #expect((address.origin, address.path) == (origin, path))
    }

    @Test(arguments: [
        "http://dav.example.org/c/", "https://me:secret@dav.example.org/", "https:///c/", "ftp://localhost/", "dav.example.org",
        "https://dav.example.org/a/../b/", "https://dav.example.org/a/%2E./b/", "https://dav.example.org/a?b",
        "https://dav.example.org/a b", "http://localhost.evil.example/",
    ])
    func `unsafe addresses are rejected`(text: String) {
        #expect { try CollectionAddress(text) } throws: { error in
            if case .address? = error as? CalDAVError { !"\(error)".contains("secret") } else { false }
        }
    }

    @Test(
        arguments: [
            ("/a/b/x.ics", "/a/b/x.ics"), ("https://dav.example.org/a/b/x.ics", "/a/b/x.ics"), ("/a/%62/x%40.ics", "/a/%62/x%40.ics"),
            ("/a/b/", nil), ("/a/x.ics", nil), ("/a/b/c/x.ics", nil), ("/a/b/..%2Fx.ics", nil), ("https://evil.example/a/b/x.ics", nil),
            ("x.ics", nil), ("/a/b/..", nil), ("/a/b/%2e%2e", nil), ("/a/b/x?y", nil), ("/a/b/x#y", nil), ("/a/b/x\r\ny", nil),
            ("//evil.example/a/b/x.ics", nil),
        ] as [(String, String?)])
    func `only resources in the collection are touched`(href: String, path: String?) throws {
        #expect(try CollectionAddress("https://dav.example.org/a/b/").path(of: href) == path)
    }

    /// A server that gives these answers one after the other.
    private final class Played: HTTPClient {
        var answers: [HTTPResponse]
        var requests: [String] = []

        init(_ answers: [HTTPResponse]) { self.answers = answers }

        func send(_ request: HTTPRequest) throws(CalDAVError) -> HTTPResponse {
            requests.append("\(request.method) \(request.path) \(request.headers.filter { $0.hasPrefix("If-") }.joined())")
            return answers.removeFirst()
        }
    }

    private static func multistatus(_ responses: String) -> HTTPResponse {
        let body = "<?xml version='1.0'?><d:multistatus xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'>\(responses)</d:multistatus>"
        return HTTPResponse(status: 207, body: Array(body.utf8))
    }

    private static func found(_ href: String, _ properties: String) -> String {
        "<d:response><d:href>\(href)</d:href><d:propstat><d:prop>\(properties)</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>"
            + "<d:propstat><d:prop><d:getetag>\"wrong\"</d:getetag></d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>"
    }

    @Test func `the contents are read with their ETags`() throws {
        let data = "BEGIN:VCALENDAR&#13;\nBEGIN:VEVENT\nUID:a\nSUMMARY:R&amp;D\nEND:VEVENT\nEND:VCALENDAR"
        let server = Played([
            Self.multistatus(
                Self.found("/c/", "<d:resourcetype><d:collection/></d:resourcetype>")
                    + Self.found("/c/a.ics", "<d:getetag>\"1\"</d:getetag>")
                    + Self.found("/elsewhere/b.ics", "<d:getetag>\"2\"</d:getetag>")),
            Self.multistatus(
                Self.found("/c/a.ics", "<d:getetag>\"1\"</d:getetag><c:calendar-data>\(data)</c:calendar-data>")
                    + Self.found("https://evil.example/c/x.ics", "<c:calendar-data>\(data)</c:calendar-data>")),
        ])
        let contents = try Collection(CollectionAddress("https://dav.example.org/c/"), client: server).contents()
        let resources = contents.resources
        #expect(contents.outside == ["/elsewhere/b.ics"])
        #expect(resources.map(\.path) == ["/c/a.ics"])
        #expect(resources.map(\.etag) == ["\"1\""])
        #expect(resources.map { $0.resource?.summary } == ["R&D"])
        #expect(server.requests == ["PROPFIND /c/ ", "REPORT /c/ "])
    }

    @Test(arguments: [
        (HTTPResponse(status: 200, body: Array("<html>".utf8)), CalDAVError.refused(method: "PROPFIND", status: 200)),
        (HTTPResponse(status: 207, body: Array("<a/>".utf8)), .notMultistatus("it begins with 'a'")),
        (multistatus(found("/c/", "<d:resourcetype><d:collection/></d:resourcetype>")), .noCollection),
    ])
    func `anything but a collection is reported`(answer: HTTPResponse, error: CalDAVError) throws {
        let collection = Collection(try CollectionAddress("https://dav.example.org/c/"), client: Played([answer]))
        #expect(throws: error) { try collection.exists() }
    }

    @Test func `a collection is read up to a size limit, over any number of answers`() throws {
        let listed = (0..<150).map { Self.found("/c/\($0).ics", "<d:getetag>\"1\"</d:getetag>") }.joined()
        let answer = HTTPResponse(status: 207, body: Array("<multistatus xmlns='DAV:'/>".utf8) + Array(repeating: 0x20, count: 1 << 20))
        let server = Played([Self.multistatus(listed), answer, answer, answer])
        let collection = Collection(try CollectionAddress("https://dav.example.org/c/"), client: server, sizeLimit: 2 << 20)
        #expect(throws: CalDAVError.tooLarge(limit: 2 << 20)) { try collection.contents() }
        #expect(server.requests.count == 3)
    }

    @Test func `no step is done if the resource has changed meanwhile`() throws {
        let server = Played([201, 412, 204, 404, 507].map { HTTPResponse(status: $0) })
        let collection = Collection(try CollectionAddress("https://dav.example.org/c/"), client: server)
        let resource = EventResource.all(of: ChangesTests.calendar(["a"]), owner: "o")[0]
        let there = FoundResource(path: "/c/x.ics", etag: "\"1\"\r\nX-Evil: 1", resource: resource)
        #expect(try collection.perform(.put(resource)) == nil)
        #expect(try collection.perform(.update(resource, there)) == .changedMeanwhile)
        #expect(try collection.perform(.remove(there)) == nil)
        #expect(try collection.perform(.remove(there)) == nil)
        #expect(try collection.perform(.remove(there)) == .status(507))
        let refusal =
            "<error xmlns='DAV:'><x:no-uid-conflict xmlns:x='urn:ietf:params:xml:ns:caldav'><href>/d/</href></x:no-uid-conflict></error>"
        server.answers = [HTTPResponse(status: 409, body: Array(refusal.utf8)), HTTPResponse(status: 403, body: Array("<a>".utf8))]
        #expect(try collection.perform(.put(resource)) == .status(409, condition: "no-uid-conflict"))
        #expect(try collection.perform(.put(resource)) == .status(403))
        #expect(server.requests[0].hasSuffix("If-None-Match: *"))
        #expect(server.requests[1] == "PUT /c/x.ics If-Match: \"1\"X-Evil: 1")
    }
}

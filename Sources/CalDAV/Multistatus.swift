internal import Notation

/// A server's answer about several resources (RFC 4918 section 13).
struct Multistatus {
    struct Response {
        let href: String
        /// From the properties that the server found.
        let etag: String?
        let calendarData: String?
        let isCollection: Bool
        let isCalendar: Bool
    }

    let responses: [Response]

    init(_ body: [UInt8]) throws(CalDAVError) {
        guard let text = String(validating: body, as: UTF8.self) else { throw .notMultistatus("it is not UTF-8") }
        let root: XMLElement
        do { root = try XMLElement(xml: text) } catch {
            throw .notMultistatus("line \(error.mark.line), column \(error.mark.column): \(error.message)")
        }
        guard root.isDAV("multistatus") else { throw .notMultistatus("it begins with '\(root.name)'") }
        responses = root.children.filter { $0.isDAV("response") }.compactMap(Response.init)
    }
}

extension HTTPResponse {
    /// The condition that a rejected request doesn't meet, such as `no-uid-conflict` (RFC 4918 section 16, RFC 4791 section
    /// 5.3.2.1), if the server sends one.
    var condition: String? {
        guard body.count < 64 << 10, let text = String(validating: body, as: UTF8.self), let root = try? XMLElement(xml: text),
            root.isDAV("error")
        else { return nil }
        return root.children.first { !$0.name.isEmpty && $0.name.isXMLName }?.name
    }
}

extension Multistatus.Response {
    init?(_ element: XMLElement) {
        guard let href = element.child("href")?.text.trimmed, !href.isEmpty else { return nil }
        self.href = href
        let found = element.children.filter { $0.isDAV("propstat") && ($0.child("status")?.text ?? " 200 ").contains(" 200") }
        let properties = found.flatMap { $0.child("prop")?.children ?? [] }
        etag = properties.first { $0.isDAV("getetag") }?.text.trimmed
        calendarData = properties.first { $0.isCalDAV("calendar-data") }?.text
        let types = properties.first { $0.isDAV("resourcetype") }?.children ?? []
        isCollection = types.contains { $0.isDAV("collection") }
        isCalendar = types.contains { $0.isCalDAV("calendar") }
    }
}

extension XMLElement {
    fileprivate func isDAV(_ name: String) -> Bool { namespace == "DAV:" && self.name == name }
    fileprivate func isCalDAV(_ name: String) -> Bool { namespace == "urn:ietf:params:xml:ns:caldav" && self.name == name }
    fileprivate func child(_ name: String) -> XMLElement? { children.first { $0.isDAV(name) } }
}

extension StringProtocol {
    var trimmed: String { String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
}

internal import ICalendar
internal import Notation

/// A calendar collection on a server (RFC 4791).
package struct Collection {
    private let address: CollectionAddress
    private let client: any HTTPClient

    /// How many octets an answer with the collection's contents may have.
    private let sizeLimit: Int

    package init(_ address: CollectionAddress, client: any HTTPClient, sizeLimit: Int = 256 << 20) {
        self.address = address
        self.client = client
        self.sizeLimit = sizeLimit
    }

    /// How many resources are loaded with one request.
    private static let batch = 50

    // MARK: Reading

    /// Whether the collection exists; throws if something else is at its address.
    package func exists() throws(CalDAVError) -> Bool {
        let body = Self.xml("<propfind xmlns=\"DAV:\"><prop><resourcetype/></prop></propfind>")
        let response = try client.send(HTTPRequest("PROPFIND", address.path, headers: ["Depth: 0", Self.xmlType], body: body))
        if response.status == 404 { return false }
        let responses = try Self.multistatus(response, of: "PROPFIND").responses
        guard responses.contains(where: { $0.isCollection && $0.isCalendar }) else { throw .noCollection }
        return true
    }

    /// The contents of a collection.
    package struct Contents {
        package var resources: [FoundResource] = []
        /// Paths that the server lists as part of the collection, though they aren't.
        package var outside: [String] = []
    }

    /// Loads everything in the collection.
    package func contents() throws(CalDAVError) -> Contents {
        let body = Self.xml("<propfind xmlns=\"DAV:\"><prop><getetag/><resourcetype/></prop></propfind>")
        let listing = try client.send(HTTPRequest("PROPFIND", address.path, headers: ["Depth: 1", Self.xmlType], body: body))
        let listed = try Self.multistatus(listing, of: "PROPFIND").responses.filter { !$0.isCollection }
        let paths = listed.compactMap { address.path(of: $0.href) }
        var contents = Contents(outside: listed.map(\.href).filter { address.path(of: $0) == nil })
        var size = 0
        for start in stride(from: 0, to: paths.count, by: Self.batch) {
            contents.resources += try resources(at: Array(paths[start..<min(paths.count, start + Self.batch)]), size: &size)
        }
        return contents
    }

    private func resources(at paths: [String], size: inout Int) throws(CalDAVError) -> [FoundResource] {
        let hrefs = paths.map { "<D:href>\($0.xmlEscaped)</D:href>" }.joined()
        let body = Self.xml(
            "<C:calendar-multiget xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"><D:prop><D:getetag/><C:calendar-data/></D:prop>"
                + hrefs + "</C:calendar-multiget>")
        let response = try client.send(HTTPRequest("REPORT", address.path, headers: ["Depth: 1", Self.xmlType], body: body))
        size += response.body.count
        guard size <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
        return try Self.multistatus(response, of: "REPORT").responses.compactMap { response in
            guard let path = address.path(of: response.href), let data = response.calendarData else { return nil }
            let calendars = (try? VCalendar.read(Array(data.utf8)))?.calendars ?? []
            let resource = calendars.count == 1 ? EventResource(calendars[0]) : nil
            return FoundResource(path: path, etag: response.etag, resource: resource)
        }
    }

    private static func multistatus(_ response: HTTPResponse, of method: String) throws(CalDAVError) -> Multistatus {
        guard response.status == 207 else { throw .refused(method: method, status: response.status, condition: response.condition) }
        return try Multistatus(response.body)
    }

    // MARK: Writing

    /// Creates the collection, with a name for people (RFC 4791 section 5.3.1) and a colour such as `#RRGGBB`, in the property that
    /// Apple introduced.
    package func make(named name: String, color: String?) throws(CalDAVError) {
        let color = color.map { "<A:calendar-color xmlns:A=\"http://apple.com/ns/ical/\">\($0.xmlEscaped)</A:calendar-color>" } ?? ""
        let body = Self.xml(
            "<C:mkcalendar xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"><D:set><D:prop><D:displayname>\(name.xmlEscaped)"
                + "</D:displayname>\(color)<C:supported-calendar-component-set><C:comp name=\"VEVENT\"/></C:supported-calendar-component-set>"
                + "</D:prop></D:set></C:mkcalendar>")
        let response = try client.send(HTTPRequest("MKCALENDAR", address.path, headers: [Self.xmlType], body: body))
        guard response.status == 201 else {
            throw .refused(method: "MKCALENDAR", status: response.status, condition: response.condition)
        }
    }

    /// Why a step failed, though the server answered.
    package enum StepFailure: Error, Hashable {
        /// Somebody else changed the resource after it was read.
        case changedMeanwhile
        /// `condition` is a name from RFC 4791 section 5.3.2.1, if the server sends one.
        case status(Int, condition: String? = nil)
    }

    /// Performs a step, unless somebody has changed the resource meanwhile; returns why it failed.
    package func perform(_ step: CollectionChanges.Step) throws(CalDAVError) -> StepFailure? {
        let request =
            switch step {
            case .put(let resource):
                HTTPRequest(
                    "PUT", address.path + resource.fileName, headers: ["If-None-Match: *", Self.calendarType],
                    body: resource.calendar.bytes())
            case .update(let resource, let found):
                HTTPRequest("PUT", found.path, headers: [Self.match(found), Self.calendarType], body: resource.calendar.bytes())
            case .remove(let found): HTTPRequest("DELETE", found.path, headers: [Self.match(found)])
            }
        let response = try client.send(request)
        let status = response.status
        if (200..<300).contains(status) { return nil }
        if status == 404, case .remove = step { return nil }
        return status == 412 ? .changedMeanwhile : .status(status, condition: response.condition)
    }

    /// The server's own ETag. Line breaks are removed, since they would begin another header.
    private static func match(_ found: FoundResource) -> String { "If-Match: \((found.etag ?? "").filter { !$0.isNewline })" }

    private static let xmlType = "Content-Type: application/xml; charset=utf-8"
    private static let calendarType = "Content-Type: text/calendar; charset=utf-8"

    private static func xml(_ text: String) -> [UInt8] { Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\(text)".utf8) }
}

extension Collection.StepFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .changedMeanwhile: "somebody changed it in the meantime; publish again"
        case .status(_, "no-uid-conflict"?): "the server has an entry with the same UID elsewhere in the account; move or remove that"
        case .status(let status, let condition?): "the server rejects it with status \(status) (\(condition))"
        case .status(403, nil), .status(409, nil):
            "the server rejects it; an entry with the same UID may be elsewhere in the account, or the user may not write there"
        case .status(let status, nil): "the server answers with status \(status)"
        }
    }
}

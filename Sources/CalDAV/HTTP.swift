/// A WebDAV request (RFC 4918) to one server.
package struct HTTPRequest: Hashable, Sendable {
    package var method: String
    /// The path from the server's root, percent-encoded.
    package var path: String
    package var headers: [String]
    package var body: [UInt8]

    init(_ method: String, _ path: String, headers: [String] = [], body: [UInt8] = []) {
        self.method = method
        self.path = path
        self.headers = headers
        self.body = body
    }
}

package struct HTTPResponse: Hashable, Sendable {
    package var status: Int
    /// Names in lower case.
    package var headers: [String: String]
    package var body: [UInt8]

    package init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// Sends requests to a server: libcurl, or a substitute in tests.
package protocol HTTPClient {
    func send(_ request: HTTPRequest) throws(CalDAVError) -> HTTPResponse
}

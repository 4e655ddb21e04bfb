/// A request of WebDAV (RFC 4918) to one server.
package struct HTTPRequest: Hashable, Sendable {
    package var method: String
    /// From the server's root, percent-encoded.
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
    /// Names in small letters.
    package var headers: [String: String]
    package var body: [UInt8]

    package init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// What carries requests to a server: libcurl, or in a test whatever plays one.
package protocol HTTPClient {
    func send(_ request: HTTPRequest) throws(CalDAVError) -> HTTPResponse
}

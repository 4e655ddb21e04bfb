internal import CCurl

/// Sends one request at a time over one connection with libcurl. Checks certificates, and never follows a redirection.
package final class CurlClient: HTTPClient {
    private var curl: plenary_curl
    private let handle: UnsafeMutableRawPointer?
    private let origin: String
    private let hasCredentials: Bool

    /// How many octets an answer may have; as a tree it takes up to forty times that.
    static let sizeLimit = 16 << 20

    /// For the server of `address`. Without a user, takes the credentials from ~/.netrc if it names the server. Throws if libcurl
    /// isn't installed.
    package init(_ address: CollectionAddress, user: String?, password: String?) throws(CalDAVError) {
        var curl = plenary_curl()
        guard plenary_curl_load(&curl) else { throw .noLibcurl }
        self.curl = curl
        origin = address.origin
        hasCredentials = user != nil
        _ = curl.global_init(Int(CURL_GLOBAL_DEFAULT))
        handle = curl.easy_init()
        set(CURLOPT_USERAGENT, "Plenary")
        set(CURLOPT_CONNECTTIMEOUT, 20)
        set(CURLOPT_TIMEOUT, 120)
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_HTTPAUTH, plenary_curl_auth())
        // An unencrypted address is on this machine; a proxy would see the password.
        if !address.isEncrypted { set(CURLOPT_NOPROXY, "*") }
        if let user {
            set(CURLOPT_USERNAME, user)
            set(CURLOPT_PASSWORD, password ?? "")
        } else {
            set(CURLOPT_NETRC, plenary_curl_netrc())
        }
    }

    deinit { curl.easy_cleanup(handle) }

    private func set(_ option: CURLoption, _ value: Int) { _ = plenary_curl_set_long(&curl, handle, option, value) }
    private func set(_ option: CURLoption, _ value: String) { _ = plenary_curl_set_text(&curl, handle, option, value) }

    package func send(_ request: HTTPRequest) throws(CalDAVError) -> HTTPResponse {
        set(CURLOPT_URL, origin + request.path)
        set(CURLOPT_CUSTOMREQUEST, request.method)
        // Without Expect, which costs a round trip.
        let lines = (request.headers + ["Expect:", "Accept:"]).reduce(nil as UnsafeMutablePointer<curl_slist>?) {
            curl.slist_append($0, $1)
        }
        defer { curl.slist_free_all(lines) }
        _ = plenary_curl_set_list(&curl, handle, CURLOPT_HTTPHEADER, lines)
        if request.body.isEmpty {
            set(CURLOPT_HTTPGET, 1)  // otherwise the last body would be sent again
        } else {
            _ = request.body.withUnsafeBytes { plenary_curl_set_bytes(&curl, handle, $0.baseAddress, request.body.count) }
        }

        let received = Received()
        return try withExtendedLifetime(received) { () throws(CalDAVError) in
            let target = Unmanaged.passUnretained(received).toOpaque()
            _ = plenary_curl_set_writer(&curl, handle, CURLOPT_WRITEFUNCTION, CURLOPT_WRITEDATA, Self.takeBody, target)
            _ = plenary_curl_set_writer(&curl, handle, CURLOPT_HEADERFUNCTION, CURLOPT_HEADERDATA, Self.takeHeader, target)
            let code = curl.easy_perform(handle)
            if received.isTooLarge { throw .tooLarge(limit: Self.sizeLimit) }
            guard code == CURLE_OK else { throw .connection(curl.easy_strerror(code).map { String(cString: $0) } ?? "") }
            var status = 0
            _ = plenary_curl_status(&curl, handle, &status)
            if status == 401 { throw .unauthorized(hasCredentials: hasCredentials) }
            if (300..<400).contains(status) { throw .moved(to: received.headers["location"] ?? "") }
            return HTTPResponse(status: status, headers: received.headers, body: received.body)
        }
    }

    private static let takeBody: plenary_curl_writer = { bytes, size, count, target in
        guard let bytes, let target else { return 0 }
        let received = Unmanaged<Received>.fromOpaque(target).takeUnretainedValue()
        guard received.body.count + size * count <= CurlClient.sizeLimit else {
            received.isTooLarge = true
            return 0
        }
        received.body += UnsafeRawBufferPointer(start: bytes, count: size * count)
        return size * count
    }

    private static let takeHeader: plenary_curl_writer = { bytes, size, count, target in
        guard let bytes, let target else { return 0 }
        let received = Unmanaged<Received>.fromOpaque(target).takeUnretainedValue()
        let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: size * count), as: UTF8.self)
        if line.hasPrefix("HTTP/") { received.headers = [:] }  // another answer begins
        let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmed }
        if parts.count == 2, received.headers.count < 200 { received.headers[parts[0].lowercased()] = parts[1] }
        return size * count
    }

    /// The answer so far.
    private final class Received {
        var headers: [String: String] = [:]
        var body: [UInt8] = []
        var isTooLarge = false
    }
}

/// Why a collection can't be read or changed.
package enum CalDAVError: Error, Hashable {
    /// The text given, without user and password.
    case address(String)
    case noLibcurl
    /// libcurl's description of a failed connection.
    case connection(String)
    case tooLarge(limit: Int)
    case unauthorized(hasCredentials: Bool)
    case moved(to: String)
    case refused(method: String, status: Int, condition: String? = nil)
    case notMultistatus(String)
    case noCollection
}

extension CalDAVError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .address(let address):
            "'\(address)' is not the address of a collection; write it as https://server/path/collection/ without user or password"
                + " (http is only allowed for this machine)"
        case .noLibcurl: "libcurl, which is needed to reach servers, isn't installed; install it (libcurl4 on Debian)"
        case .connection(let words): "\(words); check that the address is right and the server is reachable"
        case .tooLarge(let limit): "the server's answer has more than \(limit >> 20) MB; is this the address of a collection?"
        case .unauthorized(let hasCredentials):
            hasCredentials
                ? "the server rejects user and password; check PLENARY_CALDAV_USER and PLENARY_CALDAV_PASSWORD, or ~/.netrc"
                : "the server requires a user and a password; set PLENARY_CALDAV_USER and PLENARY_CALDAV_PASSWORD, or name the server in ~/.netrc"
        case .moved(let address): "the server says that the collection has moved to '\(address)'; if you trust that, publish there"
        case .refused(let method, let status, let condition):
            "the server answers \(method) with status \(status)\(condition.map { " (\($0))" } ?? "")" + Self.cure(of: status)
        case .notMultistatus(let problem): "the server's answer is not a multistatus (RFC 4918 §13): \(problem)"
        case .noCollection: "this is not the address of a collection of calendar entries"
        }
    }

    private static func cure(of status: Int) -> String {
        switch status {
        case 403: "; this user may not do that there: check who owns the collection"
        case 404, 409: "; the folder of the collection doesn't exist: check the address"
        case 200..<300, 405, 501: "; it is not a CalDAV server, or its collections have another address"
        case 500...: "; try again later, or ask whoever runs it"
        default: ""
        }
    }
}

/// Why a collection can't be worked on.
package enum CalDAVError: Error, Hashable {
    /// What was given, without user and password.
    case address(String)
    case noLibcurl
    /// libcurl's words for what went wrong on the way.
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
            "'\(address)' is no address of a collection; write it as https://server/path/collection/ without user or password"
                + " (http is only taken for this machine)"
        case .noLibcurl: "libcurl, which talks to servers, isn't on this machine; install it (libcurl4 on Debian)"
        case .connection(let words): "\(words); see that the address is right and the server can be reached"
        case .tooLarge(let limit): "the server's answer has more than \(limit >> 20) MB; is this the address of a collection?"
        case .unauthorized(let hasCredentials):
            hasCredentials
                ? "the server refuses user and password; check PLENARY_CALDAV_USER and PLENARY_CALDAV_PASSWORD, or ~/.netrc"
                : "the server asks who you are; set PLENARY_CALDAV_USER and PLENARY_CALDAV_PASSWORD, or name the server in ~/.netrc"
        case .moved(let address): "the collection is said to have moved to '\(address)'; if you trust that, publish there"
        case .refused(let method, let status, let condition):
            "the server answers \(method) with status \(status)\(condition.map { " (\($0))" } ?? "")" + Self.cure(of: status)
        case .notMultistatus(let problem): "the server's answer is no multistatus (RFC 4918 §13): \(problem)"
        case .noCollection: "there is something else at this address, and no collection of calendar entries"
        }
    }

    private static func cure(of status: Int) -> String {
        switch status {
        case 403: "; this user may not do that there: see whose the collection is"
        case 404, 409: "; what the collection is to be in isn't there: check the address"
        case 200..<300, 405, 501: "; it is no CalDAV server, or its collections have another address"
        case 500...: "; try again later, or ask whoever runs it"
        default: ""
        }
    }
}

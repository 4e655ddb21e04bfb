/// A calendar user: the value and parameters of ORGANIZER and ATTENDEE (RFC 5545 sections 3.3.3, 3.8.4.1 and 3.8.4.3).
package struct CalendarUser: Hashable, Sendable {
    /// CUTYPE (section 3.2.3)
    package enum CUType: String, CaseIterable, Sendable {
        case individual = "INDIVIDUAL"
        case group = "GROUP"
        case resource = "RESOURCE"
        case room = "ROOM"
        case unknown = "UNKNOWN"
    }

    /// ROLE (section 3.2.16)
    package enum Role: String, CaseIterable, Sendable {
        case chair = "CHAIR"
        case required = "REQ-PARTICIPANT"
        case optional = "OPT-PARTICIPANT"
        case nonParticipant = "NON-PARTICIPANT"
    }

    /// PARTSTAT (section 3.2.12)
    package enum PartStat: String, CaseIterable, Sendable {
        case needsAction = "NEEDS-ACTION"
        case accepted = "ACCEPTED"
        case declined = "DECLINED"
        case tentative = "TENTATIVE"
        case delegated = "DELEGATED"
    }

    /// A URI, usually `mailto:…`.
    package var address: String
    /// The common name.
    package var cn: String?
    package var cutype: CUType?
    package var role: Role?
    package var partstat: PartStat?
    package var rsvp: Bool?
    /// The groups that the user is a member of, as URIs.
    package var member: [String]
    /// DELEGATED-TO, SENT-BY, LANGUAGE and others, and the parameters above with invalid values.
    package var otherParameters: [Parameter]

    /// Replaces straight double quotes in `cn` by typographic ones: not every client can read the encoding of RFC 6868.
    package init(
        address: String, cn: String? = nil, cutype: CUType? = nil, role: Role? = nil, partstat: PartStat? = nil, rsvp: Bool? = nil,
        member: [String] = [], otherParameters: [Parameter] = []
    ) {
        self.address = address
        self.cn = cn?.withTypographicQuotes
        self.cutype = cutype
        self.role = role
        self.partstat = partstat
        self.rsvp = rsvp
        self.member = member
        self.otherParameters = otherParameters
    }
}

extension String {
    /// Replaces straight double quotes by opening and closing ones in turn.
    fileprivate var withTypographicQuotes: String {
        guard utf8.contains(UInt8(ascii: "\"")) else { return self }
        let parts = split(separator: "\"", omittingEmptySubsequences: false)
        return parts.enumerated().map { $0.offset == 0 ? "\($0.element)" : ($0.offset % 2 == 1 ? "“" : "”") + $0.element }.joined()
    }
}

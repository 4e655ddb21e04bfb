/// For whom and from which state of the plan a document was made.
package struct Edition: Codable, Hashable, Sendable {
    /// The language of its headings (BCP 47).
    package var language: String
    /// `ltr` or `rtl`.
    package var direction: String
    /// `Draft` or `Provisional`; absent once the plan is published.
    package var phase: String?
    /// `Confidential`, where it tells what few may know.
    package var confidential: String?
    /// `As of 20 May 2014, 12:00 UTC`.
    package var revision: String?
    /// Who hands it out; absent where the plan doesn't say.
    package var letterhead: Letterhead?
    /// `Page {n} of {total}`
    package var page: String
    /// The ten digits, from 0.
    package var digits: [String]
}

/// The head of what an organization hands out.
package struct Letterhead: Codable, Hashable, Sendable {
    package var name: String?
    /// Its lines.
    package var address: [String]
    /// The picture's path beside the plan; where it is printed, the name it has there or, in HTML, the picture itself as a `data:` address.
    package var logo: String?
    /// As `#17405f`.
    package var color: String?
}

/// From when until when, on the clocks of the places.
package struct TimeSpan: Codable, Hashable, Sendable {
    /// `09:00–12:30`
    package var text: String
    package var start: ClockTime
    package var end: ClockTime
    /// `25 June`, where it ends on another day.
    package var endDay: String?
    /// The clock's place and offset, only where they differ from what the document tells of the whole.
    package var zone: String?
}

/// A time of day for people, and the moment for machines.
package struct ClockTime: Codable, Hashable, Sendable {
    package var text: String
    /// As `2014-06-24T09:00+09:00`.
    package var datetime: String
}

/// Those who take part in one role.
package struct RoleGroup: Codable, Hashable, Sendable {
    package var role: String
    package var people: [Contributor]
}

/// One thing that is told of the whole, under a label.
package struct FactLine: Codable, Hashable, Sendable {
    package var label: String
    package var text: String
}

/// A person, delegation or organization that does something.
package struct Contributor: Codable, Hashable, Sendable {
    package var name: String
    package var honorific: String?
    package var title: String?
    package var organization: String?
    package var country: String?
    /// `Chief of Branch, United Nations`
    package var affiliation: String?
    /// Whether they join from afar.
    package var isRemote: Bool
}

/// A paper or page to read.
package struct Paper: Codable, Hashable, Sendable {
    package var title: String
    /// Only what a browser may safely open.
    package var url: String?
}

/// The reader that a document was made for, and the version of the plan that it was made from.
package struct Edition: Codable, Hashable, Sendable {
    /// The language of its headings (BCP 47).
    package var language: String
    /// `ltr` or `rtl`.
    package var direction: String
    /// `Draft` or `Provisional`; absent once the plan is published.
    package var phase: String?
    /// What stands at the head and the foot of every page: `Confidential`, or that it is for the organisers only.
    package var confidential: String?
    /// `Confidential` or `Private`, where something in it isn't public: at the head of the document, in print on each page with such an
    /// entry.
    package var closed: String?
    /// `As of 20 May 2014, 12:00 UTC`.
    package var revision: String?
    /// Who issues the document; absent if the plan doesn't say.
    package var letterhead: Letterhead?
    /// `Page {n} of {total}`
    package var page: String
    /// The ten digits from 0.
    package var digits: [String]
}

/// The letterhead of the organization that issues the document.
package struct Letterhead: Codable, Hashable, Sendable {
    package var name: String?
    /// One element per line.
    package var address: [String]
    /// The path of the picture beside the plan. In print, the picture's name there; in HTML, the picture itself as a `data:`
    /// address.
    package var logo: String?
    /// Such as `#17405f`.
    package var color: String?
}

/// Start and end, on the clocks of the places.
package struct TimeSpan: Codable, Hashable, Sendable {
    /// `09:00–12:30`
    package var text: String
    package var start: ClockTime
    package var end: ClockTime
    /// `25 June`, if it ends on another day.
    package var endDay: String?
    /// The place and offset of the clock, only if they differ from those of the whole document.
    package var zone: String?
}

/// A time of day for people, and the moment for machines.
package struct ClockTime: Codable, Hashable, Sendable {
    /// As it stands in its span: of `9:00–11:30 AM` the start is `9:00`.
    package var text: String
    /// Such as `2014-06-24T09:00+09:00`.
    package var datetime: String
}

/// The participants in one role.
package struct RoleGroup: Codable, Hashable, Sendable {
    package var role: String
    package var people: [Contributor]

    package init(role: String, people: [Contributor]) { (self.role, self.people) = (role, people) }
}

/// A fact about the whole, with its label.
package struct FactLine: Codable, Hashable, Sendable {
    package var label: String
    package var text: String

    package init(label: String, text: String) { (self.label, self.text) = (label, text) }
}

/// A person, delegation or organization with a role.
package struct Contributor: Codable, Hashable, Sendable {
    package var name: String
    package var honorific: String?
    package var title: String?
    package var organization: String?
    package var country: String?
    /// `Chief of Branch, United Nations`
    package var affiliation: String?
    /// Whether they join online.
    package var isRemote: Bool
}

/// A paper or web page to read.
package struct Paper: Codable, Hashable, Sendable {
    package var title: Worded
    /// Only if it is safe to open in a browser.
    package var url: String?
}

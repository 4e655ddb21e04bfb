package import Importing
package import Planning
internal import Time

/// Adds a list of participants or a programme to a plan. Holds what the user sets for it.
///
/// ```swift
/// let outcome = try settings.addPeople(in: sheet, to: plan)
/// outcome.issues.forEach { print("people.xlsx:\($0)") }
/// ```
package struct ListImport: Sendable {
    /// Which rows that may be of one person are merged.
    package enum Merging: String, CaseIterable, Sendable {
        case sure, likely, never
    }

    /// By what people are grouped into delegations, where no column names one.
    package enum Grouping: String, CaseIterable, Sendable {
        case country, organization
    }

    /// Which fields columns hold, for headings that aren't known: pairs of a heading and a field's name.
    package var columns: [(heading: String, field: String)] = []
    package var dates: DateOrder?
    package var merging = Merging.sure
    package var grouping: Grouping?
    /// Whether the list replaces what the plan says.
    package var replacing = false
    /// The activity in which everybody in the list takes part, or to which the programme belongs.
    package var activity: Activity.ID?
    package var regions: RegionNames
    /// The meanings of words in the list, by the folded word.
    let roles: [String: Participation.Role]
    let kinds: [String: Activity.Kind]

    package init(regions: RegionNames, words: [Vocabulary]) {
        self.regions = regions
        let roles =
            words.flatMap { $0.roles.map { ($0.value.folded, $0.key) } } + Participation.Role.allCases.map { ($0.rawValue.folded, $0) }
        let kinds = words.flatMap { $0.kinds.map { ($0.value.folded, $0.key) } } + Activity.Kind.allCases.map { ($0.rawValue.folded, $0) }
        self.roles = Dictionary(roles + Self.otherRoles) { first, _ in first }
        self.kinds = Dictionary(kinds) { first, _ in first }
    }

    private static let otherRoles: [(String, Participation.Role)] = [
        ("hod", .headOfDelegation), ("head of delegation", .headOfDelegation), ("head", .headOfDelegation), ("delegate", .attendee),
        ("member", .attendee), ("participant", .attendee), ("observer", .attendee), ("guest", .attendee), ("keynote speaker", .speaker),
        ("chairperson", .chair), ("co chair", .chair), ("panelist", .panellist), ("organiser", .organizer),
    ]

    /// The empty plan to which a list is added when there is no other.
    package static func emptyPlan(_ settings: some ImportSettings) -> Plan {
        var identifiers = NewIdentifiers<Plan>()
        return Plan(
            id: settings.id ?? identifiers.make(from: settings.fileStem, else: "list"),
            title: LocalizedText(settings.fileStem.isEmpty ? "List" : settings.fileStem),
            domain: settings.domain ?? Plan.unknownDomain, timezone: settings.timezone ?? .utc)
    }

    /// The plan with the list in it, and how it got there.
    package struct Outcome: Sendable {
        package let plan: Plan
        /// How the list was read.
        package let remarks: [String]
        /// What changed in the plan.
        package let changes: [Change]
        /// In the order of the rows.
        package let issues: [ImportIssue]
    }

    package struct Change: Hashable, Sendable {
        package enum Kind: String, CaseIterable, Sendable {
            case added, changed
        }

        package let kind: Kind
        /// As `person`.
        package let what: String
        package let id: String
        package let name: String
        /// The rows of the list.
        package let rows: [Int]
    }
}

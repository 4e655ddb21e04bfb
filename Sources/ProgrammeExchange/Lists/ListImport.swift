package import Importing
package import Planning

/// How a list, of participants or of a programme, becomes part of a plan, and what the list doesn't tell.
///
/// ```swift
/// let outcome = try settings.addPeople(in: sheet, to: plan)
/// outcome.issues.forEach { print("people.xlsx:\($0)") }
/// ```
package struct ListImport: Sendable {
    /// Which rows are put together that may be of one person.
    package enum Merging: String, CaseIterable, Sendable {
        case sure, likely, never
    }

    /// What delegations are made of, besides a column of them.
    package enum Grouping: String, CaseIterable, Sendable {
        case country, organization
    }

    /// What columns hold whose headings don't tell: headings, and the names of fields.
    package var columns: [(heading: String, field: String)] = []
    package var dates: DateOrder?
    package var merging = Merging.sure
    package var grouping: Grouping?
    /// Whether what the list says counts before what the plan says.
    package var replacing = false
    /// The activity that everybody in the list takes part in, or that a programme is of.
    package var activity: Activity.ID?
    package var regions: RegionNames
    /// What words in the list mean, folded.
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

    /// The plan that a list alone is added to.
    package static func emptyPlan(_ settings: some ImportSettings) -> Plan {
        var identifiers = NewIdentifiers<Plan>()
        return Plan(
            id: settings.id ?? identifiers.make(from: settings.fileStem, else: "list"),
            title: LocalizedText(settings.fileStem.isEmpty ? "List" : settings.fileStem),
            domain: settings.domain ?? Plan.unknownDomain, timezone: settings.timezone ?? .utc)
    }

    /// What a plan is with the list in it.
    package struct Outcome: Sendable {
        package let plan: Plan
        /// How the list was read.
        package let remarks: [String]
        /// What is other in the plan, a line each.
        package let changes: [Change]
        /// By the rows of the list.
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
        /// Of the list.
        package let rows: [Int]
    }
}

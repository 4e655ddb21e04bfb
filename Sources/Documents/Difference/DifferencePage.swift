package import Planning
package import Wording

/// What changed between two states of a plan, old and new side by side.
package struct DifferencePage: PrintedDocument {
    package static let templateName = "differences"

    package var edition: Edition
    package var title: String
    /// What the two states are called, as their files.
    package var old: String
    package var new: String
    /// Said where nothing changed.
    package var none: String?
    package var summary: [Count]
    package var changes: [Change]
    /// What is other beside the activities.
    package var records: [Row]
    package var hasRecords: Bool
    /// Everybody whom something concerns by name.
    package var people: [Concerned]

    package struct Count: Codable, Hashable, Sendable {
        /// `added`, `changed`, `cancelled` or `removed`.
        package var kind: String
        package var count: Int

        package init(kind: String, count: Int) { (self.kind, self.count) = (kind, count) }
    }

    /// One activity that isn't as it was.
    package struct Change: Codable, Hashable, Sendable {
        package var kind: String
        package var id: String
        package var title: String
        /// On the clock of its place.
        package var when: String?
        package var rows: [Row]

        package init(kind: String, id: String, title: String, when: String?, rows: [Row]) {
            (self.kind, self.id, self.title, self.when) = (kind, clean(id), clean(title), when.map(clean))
            self.rows = rows
        }
    }

    /// One thing that is other.
    package struct Row: Codable, Hashable, Sendable {
        package var what: String
        /// `nil` where there was nothing, perhaps of several lines.
        package var from: String?
        package var to: String?

        package init(what: String, from: String?, to: String?) {
            self.what = clean(what)
            (self.from, self.to) = (from.map(Self.cleanLines), to.map(Self.cleanLines))
        }

        private static func cleanLines(_ text: String) -> String {
            text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { clean(String($0)) }.joined(separator: "\n")
        }
    }

    package struct Concerned: Codable, Hashable, Sendable {
        package var name: String
        package var changes: [String]

        package init(name: String, changes: [String]) { (self.name, self.changes) = (clean(name), changes.map(clean)) }
    }

    package init(
        of plan: ResolvedPlan, old: String, new: String, changes: [Change], records: [Row], people: [Concerned], summary: [Count],
        languages: Languages
    ) {
        let reader = Reader(languages: languages, plan: plan.plan)
        edition = reader.edition(of: plan.plan)
        // A page of its own, whatever is beside the plan.
        edition.letterhead?.logo = nil
        title = reader.text(plan.plan.title)
        (self.old, self.new) = (clean(old), clean(new))
        none = changes.isEmpty && records.isEmpty ? "Nothing changed." : nil
        (self.records, hasRecords) = (records, !records.isEmpty)
        (self.summary, self.changes, self.people) = (summary, changes, people)
    }
}

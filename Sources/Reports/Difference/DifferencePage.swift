package import Documents
package import Planning
package import Wording

/// The changes between two versions of a plan, old and new side by side.
package struct DifferencePage: PrintedDocument {
    package static let templateName = "differences"

    package var edition: Edition
    package var title: String
    /// The names of the two versions, as their files are called.
    package var old: String
    package var new: String
    package var labels: Labels
    /// The text if nothing changed.
    package var none: String?
    package var summary: [Count]
    package var changes: [Change]
    /// Changes other than those of activities.
    package var records: [Row]
    package var hasRecords: Bool
    /// Everybody whom a change concerns by name.
    package var people: [Concerned]

    package struct Count: Codable, Hashable, Sendable {
        /// `added`, `changed`, `cancelled` or `removed`.
        package var kind: String
        /// `3 added`
        package var text: String
    }

    /// One activity that was added, changed, cancelled or removed.
    package struct Change: Codable, Hashable, Sendable {
        /// As in the counts.
        package var kind: String
        /// `added`
        package var label: String
        package var id: String
        package var title: String
        /// On the clock of its place.
        package var when: String?
        package var rows: [Row]

        package init(kind: String, label: String, id: String, title: String, when: String?, rows: [Row]) {
            (self.kind, self.label, self.id, self.title, self.when) = (kind, label, clean(id), clean(title), when.map(clean))
            self.rows = rows
        }
    }

    /// One value that changed.
    package struct Row: Codable, Hashable, Sendable {
        package var what: String
        /// The old value, which may have several lines; `nil` if there was none.
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

    /// The words beside the values.
    package struct Labels: Codable, Hashable, Sendable {
        package var whatChanged: String
        package var before: String
        package var after: String
        package var besideActivities: String
        package var concerned: String
    }

    package struct Concerned: Codable, Hashable, Sendable {
        package var name: String
        package var changes: [String]

        package init(name: String, changes: [String]) { (self.name, self.changes) = (clean(name), changes.map(clean)) }
    }

    package init(
        of plan: ResolvedPlan, old: String, new: String, changes: [Change], records: [Row], people: [Concerned],
        summary: [(kind: ActivityChange.Kind, count: Int)], reader: Reader
    ) {
        edition = reader.edition(of: plan.plan)
        // Doesn't depend on files beside the plan.
        edition.letterhead?.logo = nil
        title = reader.text(plan.plan.title)
        (self.old, self.new) = (clean(old), clean(new))
        none = changes.isEmpty && records.isEmpty ? reader[.noDifferences] : nil
        (self.records, hasRecords) = (records, !records.isEmpty)
        (self.changes, self.people) = (changes, people)
        self.summary = summary.map { kind, count in
            Count(kind: kind.rawValue, text: reader.phrase(.changes(kind), ["n": .number(count)]))
        }
        labels = Labels(
            whatChanged: reader[.whatChanged], before: reader[.before], after: reader[.after],
            besideActivities: reader[.besideActivities], concerned: reader[.concerned])
    }
}

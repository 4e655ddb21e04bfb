package import Conflicts
package import Planning
package import Wording

/// Which changes brought the conflicts that an older version of the plan didn't have.
package struct ConflictOrigins: Sendable {
    private let older: [String: [Conflict]]
    private let changes: [Activity.ID: [String]]

    package init(from old: ResolvedPlan, beside: Surroundings, to new: ResolvedPlan, languages: Languages) {
        older = Dictionary(grouping: ConflictCheck(old, beside: beside).conflicts(), by: \.sharedID)
        let difference = PlanDifference(from: old, to: new)
        let reader = Reader(languages: languages, plan: new.plan)
        var changes: [Activity.ID: [String]] = [:]
        for change in difference.changes {
            guard let after = change.after else { continue }
            let title = reader.quoted(reader.text(after.activity.title))
            guard let before = change.before else {
                changes[after.activity.id] = [reader.phrase(.isNew, ["title": .text(title)])]
                continue
            }
            let wording = DifferenceWording(difference: difference, reader: reader, before: before, after: after)
            changes[after.activity.id] = change.aspects.map { aspect in
                reader.phrase(.changeInActivity, ["title": .text(title), "change": .text(wording.worded(aspect).text(for: reader))])
            }
        }
        self.changes = changes
    }

    /// What has changed since then in the activities of a new conflict; `nil` for one that was there, or might have been.
    func origin(of conflict: Conflict) -> [String]? {
        isOlder(conflict) ? nil : conflict.activities.flatMap { changes[$0] ?? [] }
    }

    private func isOlder(_ conflict: Conflict) -> Bool {
        older[conflict.sharedID]?.contains {
            $0.resources.isEmpty || conflict.resources.isEmpty || !Set($0.resources).isDisjoint(with: conflict.resources)
        } ?? false
    }
}

internal import Time

extension Activity {
    /// Makes the edit for one occurrence of the activity, as an entry in `repeats.changes`.
    mutating func apply(_ edit: PlanEdit, at start: Repeat.Start, as id: ID) throws(PlanEditProblem) {
        guard var repeats, let when else { throw .notForOneTime(id, of: self.id) }
        let usually = when.start.time
        let local = start.local(usually: usually)
        // If several changes are for the same occurrence, the last one counts, as when the plan is resolved.
        let known = repeats.changes.lastIndex { $0.at.local(usually: usually) == local }
        var change = known.map { repeats.changes[$0] } ?? Repeat.Change(at: start)

        var before = self
        before.when = when.shifted(seconds: local.secondsOnClock - when.start.secondsOnClock)
        before.apply(change)
        var after = before
        try edit.apply(to: &after)
        change.take(after, unless: before)
        before.apply(change)
        // A change can hold only some fields; if anything else differs, the edit isn't possible for one occurrence.
        if before != after { throw .notForOneTime(id, of: self.id) }

        if let known {
            repeats.changes[known] = change
        } else {
            let earlier = repeats.changes.lastIndex { $0.at.local(usually: usually) < local }
            repeats.changes.insert(change, at: earlier.map { $0 + 1 } ?? 0)
        }
        self.repeats = repeats
    }
}

extension Repeat.Change {
    /// Notes the fields of `after` that differ from `before`.
    fileprivate mutating func take(_ after: Activity, unless before: Activity) {
        if after.when != before.when { when = after.when }
        if after.status != before.status { status = after.status }
        if after.place != before.place { place = after.place }
        if after.participations != before.participations { participations = after.participations }
        if after.agenda != before.agenda { agenda = after.agenda }
    }
}

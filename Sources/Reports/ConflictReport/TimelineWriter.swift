internal import Documents
internal import Planning
internal import Time
internal import Wording

/// Draws the hours of the resources that some conflicts are about.
struct TimelineWriter {
    let plan: ResolvedPlan
    let reader: Reader
    let conflicts: [(number: Int, conflict: ReportedConflict)]
    let concerned: [ResolvedActivity]
    let window: TimelineWindow
    let scale: TimelineScale
    /// The one or two clocks of the picture.
    let clocks: [(zone: ZoneID, place: Place.ID?)]
    /// The subjects that have activities in the span, with those activities that fit.
    let rows: [(subject: TimelineSubject, activities: [ResolvedActivity])]
    let leftOut: Int

    private static let limit = (rows: 8, bars: 48, minutesAway: 14 * 24 * 60)

    /// `nil` if there is nothing to draw: no time, or no resources.
    init?(_ conflicts: [(number: Int, conflict: ReportedConflict)], plan: ResolvedPlan, reader: Reader) {
        self.plan = plan
        self.reader = reader
        self.conflicts = conflicts
        var concerned: [ResolvedActivity] = []
        for activity in conflicts.flatMap(\.conflict.activities)
        where activity.interval != nil && !concerned.contains(where: { $0.index == activity.index }) { concerned.append(activity) }
        self.concerned = concerned
        guard let focus = Self.focus(of: conflicts.map(\.conflict)) else { return nil }
        clocks = Self.clocks(of: concerned, at: focus.start, plan: plan)
        guard let clock = clocks.first else { return nil }
        let subjects = Self.subjects(of: conflicts.map(\.conflict), concerned: concerned, reader: reader)
        guard
            let window = TimelineWindow(
                around: focus, rules: plan.rules(of: clock.zone), concerned: concerned, activities: subjects.flatMap(\.activities))
        else { return nil }
        self.window = window
        scale = TimelineScale(span: window.span, isRightToLeft: reader.language.isRightToLeft)
        let indices = Set(concerned.map(\.index))
        var leftOut = 0
        var room = Self.limit.bars
        let all = Self.rows(of: subjects, in: window.span, reader: reader)
        rows = all.prefix(Self.limit.rows).map { subject, activities in
            let kept = (activities.filter { indices.contains($0.index) } + activities.filter { !indices.contains($0.index) }).prefix(room)
            leftOut += activities.count - kept.count
            room -= kept.count
            return (subject, Array(kept))
        }
        self.leftOut = leftOut + all.dropFirst(Self.limit.rows).reduce(0) { $0 + $1.activities.count }
        if rows.isEmpty { return nil }
    }

    /// The times of the conflicts, and of other activities concerned the nearer end, unless it is weeks away.
    private static func focus(of conflicts: [ReportedConflict]) -> Interval? {
        var focus: Interval?
        for conflict in conflicts {
            guard let interval = conflict.interval else { continue }
            var (start, end) = (interval.start, interval.end)
            for activity in conflict.activities.compactMap(\.interval) {
                let (last, first) = (activity.end.adding(minutes: -1), activity.start.adding(minutes: 1))
                if last > interval.start.adding(minutes: -Self.limit.minutesAway) { start = min(start, last) }
                if first < interval.end.adding(minutes: Self.limit.minutesAway) { end = max(end, first) }
            }
            focus = Interval(start: min(start, focus?.start ?? start), end: max(end, focus?.end ?? end))
        }
        return focus
    }

    /// The clock of the first activity's place, and another that shows a different time.
    private static func clocks(
        of activities: [ResolvedActivity], at instant: Instant, plan: ResolvedPlan
    ) -> [(zone: ZoneID, place: Place.ID?)] {
        var found: [(zone: ZoneID, place: Place.ID?)] = []
        for activity in activities {
            for clock in [(activity.zone, activity.place), (activity.endZone, activity.activity.to ?? activity.place)]
            where !found.contains(where: { plan.offset(of: $0.zone, at: instant) == plan.offset(of: clock.0, at: instant) }) {
                found.append(clock)
            }
        }
        return Array(found.prefix(2))
    }

    /// The subjects of the conflicts; activities concerned that belong to none of them get a row of their own.
    private static func subjects(
        of conflicts: [ReportedConflict], concerned: [ResolvedActivity], reader: Reader
    ) -> [TimelineSubject] {
        var subjects: [TimelineSubject] = []
        for subject in conflicts.flatMap(\.subjects) where !subjects.contains(where: { $0.id == subject.id }) { subjects.append(subject) }
        let drawn = Set(subjects.flatMap { $0.activities.map(\.index) })
        let others = concerned.filter { !drawn.contains($0.index) }
        if !others.isEmpty, !subjects.isEmpty || others.count > 1 {
            subjects.append(TimelineSubject(id: "", name: reader[.activities], kind: nil, activities: others))
        }
        return subjects
    }

    /// The activities of each subject in the span. Subjects with the same activities share a row.
    private static func rows(
        of subjects: [TimelineSubject], in span: Interval, reader: Reader
    ) -> [(subject: TimelineSubject, activities: [ResolvedActivity])] {
        var rows: [(subjects: [TimelineSubject], activities: [ResolvedActivity])] = []
        var positions: [[Int]: Int] = [:]
        for subject in subjects {
            let activities = subject.activities.filter { $0.interval.map(span.overlaps) ?? false }
            if activities.isEmpty { continue }
            let key = activities.map(\.index)
            if let position = positions[key], rows[position].subjects[0].kind == subject.kind {
                rows[position].subjects.append(subject)
            } else {
                positions[key] = rows.count
                rows.append(([subject], activities))
            }
        }
        return rows.map { subjects, activities in
            var name = subjects.prefix(3).map(\.name).joined(separator: " · ")
            if subjects.count > 3 { name += " · " + reader.phrase(.more, ["n": .number(subjects.count - 3)]) }
            return (TimelineSubject(id: subjects[0].id, name: name, kind: subjects[0].kind, activities: []), activities)
        }
    }
}

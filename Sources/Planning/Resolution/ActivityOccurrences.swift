internal import Time

/// The occurrences of a repeating activity.
struct ActivityOccurrences {
    struct Occurrence {
        let activity: Activity
        /// When the rule has it begin.
        let start: Repeat.Start
        /// What is appended to the ids of the activity and of the nested ones.
        let suffix: String
        /// The index of the change that makes this occurrence differ from the others.
        let change: Int?
    }

    /// Sorted by when the rule has them begin.
    private(set) var all: [Occurrence] = []
    /// Exceptions and changes for times at which it doesn't happen.
    private(set) var unknown: [(key: String, index: Int, start: Repeat.Start)] = []

    init(of activity: Activity, repeating repeats: Repeat, zone: ZoneRules?) throws(PlanProblem.Reason) {
        guard let when = activity.when else { throw .repeatsWithoutTime }
        if case .never? = repeats.rule?.end { throw .repeatsWithoutEnd }
        var starts = repeats.rule.map { Array($0.occurrences(from: when.start, zone: zone).prefix(Repeat.limit + 1)) } ?? [when.start]
        starts += repeats.also.map { $0.local(usually: when.start.time) }
        starts = Set(starts).sorted()
        if starts.count > Repeat.limit { throw .repeatsTooOften(limit: Repeat.limit) }

        let known = Set(starts)
        let excepted = Set(repeats.except.map { $0.local(usually: when.start.time) })
        unknown = Self.unknown("except", repeats.except, when, known)
        unknown += Self.unknown("changes", repeats.changes.map(\.at), when, known.subtracting(excepted))
        let changes = Dictionary(repeats.changes.indices.map { (repeats.changes[$0].at.local(usually: when.start.time), $0) }) { $1 }
        for start in starts where !excepted.contains(start) {
            all.append(try Occurrence(of: activity, repeating: repeats, when: when, at: start, change: changes[start]))
        }
    }

    private static func unknown(
        _ key: String, _ starts: [Repeat.Start], _ when: Schedule, _ known: Set<LocalDateTime>
    ) -> [(key: String, index: Int, start: Repeat.Start)] {
        starts.enumerated().filter { !known.contains($0.element.local(usually: when.start.time)) }.map { (key, $0.offset, $0.element) }
    }
}

extension ActivityOccurrences.Occurrence {
    fileprivate init(
        of activity: Activity, repeating repeats: Repeat, when: Schedule, at start: LocalDateTime, change: Int?
    ) throws(PlanProblem.Reason) {
        suffix = (start.time == when.start.time ? Repeat.Start.day(start.date) : .time(start)).suffix
        self.change = change
        if case .allDay = when { self.start = .day(start.date) } else { self.start = .time(start) }

        guard let usual = when.shifted(seconds: start.secondsOnClock - when.start.secondsOnClock) else { throw .repeatsWithoutEnd }
        var once = activity
        once.when = usual
        if let change { once.apply(repeats.changes[change]) }
        let shift = (once.when ?? usual).start.secondsOnClock - when.start.secondsOnClock
        self.activity = try once.named(with: suffix, partsShifted: shift)
    }
}

extension Repeat.Start {
    /// What is appended to the id of a repeating activity: `.2027-05-13`, or `.2027-05-13T1500` for another than the usual time.
    fileprivate var suffix: String { "." + description.filter { $0 != ":" } }

    /// The start that the id of an occurrence names; `nil` if it isn't an id of this activity's occurrences.
    init?(of activity: Activity.ID, in id: Activity.ID) {
        guard id.rawValue.hasPrefix(activity.rawValue + ".") else { return nil }
        let parts = id.rawValue.dropFirst(activity.rawValue.count + 1).split(separator: "T", omittingEmptySubsequences: false).map(
            Array.init)
        guard (1...2).contains(parts.count) else { return nil }
        let clock = parts.dropFirst().map { digits in
            "T" + stride(from: 0, to: digits.count, by: 2).map { String(digits[$0..<min($0 + 2, digits.count)]) }.joined(separator: ":")
        }
        self.init(String(parts[0]) + clock.joined())
    }
}

extension Activity {
    mutating func apply(_ change: Repeat.Change) {
        when = change.when ?? when
        title = change.title ?? title
        description = change.description ?? description
        status = change.status ?? status
        place = change.place ?? place
        url = change.url ?? url
        participations = change.participations ?? participations
        agenda = change.agenda ?? agenda
    }

    /// A copy with the suffix on its id and on those of the nested activities, which are moved by `shift` seconds.
    fileprivate func named(with suffix: String, partsShifted shift: Int) throws(PlanProblem.Reason) -> Activity {
        guard let id = ID(self.id.rawValue + suffix) else { throw .idTooLongToRepeat(id: self.id.rawValue) }
        var named = self
        named.id = id
        named.uid = uid.map { $0 + suffix }
        named.activities = []
        for part in activities {
            var part = part
            part.when = part.when.flatMap { $0.shifted(seconds: shift) }
            named.activities.append(try part.named(with: suffix, partsShifted: shift))
        }
        return named
    }
}

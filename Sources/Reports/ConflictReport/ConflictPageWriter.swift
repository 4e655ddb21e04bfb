internal import Documents
internal import Conflicts
internal import Planning
internal import Time
internal import Wording

/// Numbers the conflicts of a page, and limits it to a size that browsers can show.
struct ConflictPageWriter {
    let plan: ResolvedPlan
    let reader: Reader

    static let pictureLimit = 400
    /// The most conflicts in one picture.
    private static let clusterLimit = 8
    /// The most conflicts that are repeated in full under another heading.
    private static let repetitionLimit = 1000
    /// The most activities listed for one conflict.
    private static let activityLimit = 12

    private var numbers: [String: Int] = [:]
    private var pictures = 0
    private var repetitions = 0
    private(set) var hasLeftOutPictures = false

    init(plan: ResolvedPlan, reader: Reader) {
        self.plan = plan
        self.reader = reader
    }

    mutating func group(_ group: ReportedGroup, anchor: String, isRule: Bool) -> ConflictPage.Group {
        var clusters: [[ReportedConflict]] = []
        var positions: [ClusterKey: Int] = [:]
        for conflict in group.conflicts {
            let key = key(of: conflict)
            if let position = key.flatMap({ positions[$0] }), clusters[position].count < Self.clusterLimit {
                clusters[position].append(conflict)
            } else {
                if let key { positions[key] = clusters.count }
                clusters.append([conflict])
            }
        }
        return ConflictPage.Group(
            anchor: anchor, name: group.name, isRule: isRule, count: reader.number(group.conflicts.count),
            clusters: clusters.map { cluster($0) })
    }

    private struct ClusterKey: Hashable {
        let subjects: [String]
        let day: LocalDate
    }

    /// What a picture is about; `nil` for a conflict without a time or without resources.
    private func key(of conflict: ReportedConflict) -> ClusterKey? {
        guard let start = conflict.interval?.start, let activity = conflict.activities.first, !conflict.subjects.isEmpty else { return nil }
        return ClusterKey(subjects: conflict.subjects.map(\.id), day: plan.rules(of: activity.zone).local(start).date)
    }

    private mutating func cluster(_ conflicts: [ReportedConflict]) -> ConflictPage.Cluster {
        var drawn: [(number: Int, conflict: ReportedConflict)] = []
        let entries = conflicts.map { conflict in
            let isNew = numbers[conflict.identifier] == nil
            let number = numbers[conflict.identifier, default: numbers.count + 1]
            numbers[conflict.identifier] = number
            drawn.append((number, conflict))
            if !isNew { repetitions += 1 }
            return entry(conflict, number: number, isNew: isNew, isInFull: isNew || repetitions <= Self.repetitionLimit)
        }
        guard entries.contains(where: { $0.toldBefore == nil }), let writer = TimelineWriter(drawn, plan: plan, reader: reader) else {
            return ConflictPage.Cluster(timeline: nil, conflicts: entries)
        }
        guard pictures < Self.pictureLimit else {
            hasLeftOutPictures = true
            return ConflictPage.Cluster(timeline: nil, conflicts: entries)
        }
        pictures += 1
        return ConflictPage.Cluster(timeline: writer.timeline(anchor: "t\(pictures)"), conflicts: entries)
    }

    private func entry(_ conflict: ReportedConflict, number: Int, isNew: Bool, isInFull: Bool) -> ConflictPage.Entry {
        let more = conflict.activities.count - Self.activityLimit
        return ConflictPage.Entry(
            number: reader.number(number), anchor: isNew ? "c\(numbers.count)" : nil, weight: conflict.weight.rawValue,
            label: reader[.severity(conflict.weight)], message: conflict.message,
            identifier: conflict.identifier, toldBefore: isInFull ? nil : reader.phrase(.above, ["n": .number(number)]),
            activities: isInFull ? conflict.activities.prefix(Self.activityLimit).map { line($0) } : [],
            moreActivities: isInFull && more > 0 ? reader.phrase(.more, ["n": .number(more)]) : nil,
            facts: isInFull ? conflict.facts.map { ConflictPage.Fact(name: $0.name, value: $0.value) } : [],
            fixes: isInFull ? conflict.fixes : [],
            acceptance: conflict.acceptance.map { reader.acceptance(by: $0.by, until: $0.until) },
            reason: conflict.acceptance.map { clean($0.reason) })
    }

    private func line(_ activity: ResolvedActivity) -> ConflictPage.Line {
        ConflictPage.Line(
            title: reader.text(activity.activity.title), when: when(activity), place: activity.place.map { reader.place($0, in: plan) })
    }

    /// Day and hours with their clock; both clocks if it ends on another one.
    private func when(_ activity: ResolvedActivity) -> String? {
        guard let schedule = activity.when else { return nil }
        guard case .timed(let start, let end) = schedule, let interval = activity.interval else { return reader.when(schedule) }
        let from = reader.clock(activity.zone, at: interval.start, place: activity.place, in: plan)
        let to = reader.clock(activity.endZone, at: interval.end, place: activity.activity.to ?? activity.place, in: plan)
        if from == to { return reader.joined([reader.when(schedule), to], by: " · ") }
        let ends = [(start, from), (end, to)].map { clock, name in
            reader.day(clock.date) + reader[.comma] + reader.time(clock.time) + " · " + name
        }
        return ends.joined(separator: " – ")
    }
}

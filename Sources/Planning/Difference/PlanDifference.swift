/// What is other in one state of a plan than in another, activity by activity.
package struct PlanDifference: Sendable {
    package let old: ResolvedPlan
    package let new: ResolvedPlan
    /// In the order of time, those without a time last.
    package let changes: [ActivityChange]

    /// An activity is the same where it has the same UID, or else the same id: calendars from elsewhere keep the first, plans the second.
    package init(from old: ResolvedPlan, to new: ResolvedPlan) {
        self.old = old
        self.new = new
        let byUID = Dictionary(old.activities.map { (old.uid(of: $0), $0) }) { first, _ in first }
        var left = Set(old.activities.map(\.index))
        var pairs: [(before: ResolvedActivity?, after: ResolvedActivity?)] = []
        for activity in new.activities {
            let known = byUID[new.uid(of: activity)] ?? old.activity(exactly: activity.activity.id)
            let before = known.flatMap { left.remove($0.index) == nil ? nil : $0 }
            pairs.append((before, activity))
        }
        pairs += old.activities.filter { left.contains($0.index) }.map { ($0, nil) }
        let changes = pairs.compactMap { before, after in ActivityChange(from: before, in: old, to: after, in: new) }
        self.changes = changes.enumerated().sorted {
            ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
        }.map(\.element)
    }

    /// Those that concern somebody: who takes part by name, with a delegation, or to present something, before or after.
    package func changes(concerning id: Participant.ID) -> [ActivityChange] {
        changes.filter { change in
            change.before.map { old.comes(id, to: $0) } ?? false || change.after.map { new.comes(id, to: $0) } ?? false
        }
    }

    /// What the change is for them: an activity that goes on without them is gone.
    package func kind(of change: ActivityChange, for id: Participant.ID) -> ActivityChange.Kind {
        let wasThere = change.before.map { old.comes(id, to: $0) } ?? false
        let isThere = change.after.map { new.comes(id, to: $0) } ?? false
        if wasThere, !isThere { return .removed }
        if isThere, !wasThere { return .added }
        return change.kind
    }
}

/// One activity that isn't as it was.
package struct ActivityChange: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case added, changed, cancelled, removed
    }

    /// `nil` where it is new.
    package let before: ResolvedActivity?
    /// `nil` where it is gone.
    package let after: ResolvedActivity?
    /// What is other; none where it is new or gone.
    package let aspects: [Aspect]

    package enum Aspect: Hashable, Sendable {
        case field(Field)
        case joined(Participation)
        case left(Participation)
        /// The same role, but another reply, or other members.
        case participation(from: Participation, to: Participation)
    }

    /// What a plan says of an activity, by its words.
    package enum Field: String, CaseIterable, Sendable {
        case title, when, timezone, duration, place, to, status, kind, visibility, url, alarm, partOf, theme, description, track, tags,
            dress, bring, layout, expected, quorum, languages, interpretation, vehicles, equipment, agenda, outcomes, followUps, documents,
            after, apart, notes
    }

    /// `nil` where both are the same.
    init?(from before: ResolvedActivity?, in old: ResolvedPlan, to after: ResolvedActivity?, in new: ResolvedPlan) {
        self.before = before
        self.after = after
        guard let before, let after else {
            aspects = []
            return
        }
        let fields = Field.allCases.filter { Self.isOther($0, before, in: old, after, in: new) }
        aspects = fields.map(Aspect.field) + Self.people(before.activity.participations, after.activity.participations)
        if aspects.isEmpty { return nil }
    }

    /// The one that is there, the new one where both are.
    package var activity: ResolvedActivity { after ?? before! }  // there is no change of nothing

    package var kind: Kind {
        guard let before else { return .added }
        guard let after else { return .removed }
        return after.status == .cancelled && before.status != .cancelled ? .cancelled : .changed
    }

    fileprivate var start: Int { activity.interval?.start.secondsSince1970 ?? .max }

    private static func isOther(
        _ field: Field, _ before: ResolvedActivity, in old: ResolvedPlan, _ after: ResolvedActivity, in new: ResolvedPlan
    ) -> Bool {
        let (one, other) = (before.activity, after.activity)
        switch field {
        case .when: return one.when != other.when || before.interval != after.interval
        case .timezone: return (before.zone, before.endZone) != (after.zone, after.endZone) && one.when != nil
        case .place: return before.place.map(old.names) != after.place.map(new.names)
        case .to: return one.to.map(old.names) != other.to.map(new.names)
        case .status: return before.status != after.status
        case .partOf:
            return before.parent.map { old.uid(of: old.activities[$0]) } != after.parent.map { new.uid(of: new.activities[$0]) }
        case .tags: return Set(one.tags) != Set(other.tags)
        case .vehicles: return Set(one.vehicles) != Set(other.vehicles)
        default: return plainly[field].map { $0(one) != $0(other) } ?? false
        }
    }

    /// What of an activity stands for a field that is compared as it is.
    private static let plainly: [Field: @Sendable (Activity) -> AnyHashable] = [
        .title: { $0.title }, .duration: { $0.duration }, .kind: { $0.kind }, .visibility: { $0.visibility }, .url: { $0.url },
        .alarm: { $0.alarm }, .dress: { $0.dress }, .bring: { $0.bring },
        .theme: { $0.theme }, .description: { $0.description }, .track: { $0.track }, .layout: { $0.layout }, .expected: { $0.expected },
        .quorum: { $0.quorum }, .languages: { $0.languages }, .interpretation: { $0.interpretation }, .equipment: { $0.equipment },
        .agenda: { $0.agenda }, .outcomes: { $0.outcomes }, .followUps: { $0.followUps }, .documents: { $0.documents },
        .after: { $0.after }, .apart: { $0.apart }, .notes: { $0.notes },
    ]

    /// By role and name, whatever their order.
    private static func people(_ before: [Participation], _ after: [Participation]) -> [Aspect] {
        func key(_ participation: Participation) -> [String] { [participation.role.rawValue, participation.who.rawValue] }
        let known = Dictionary(before.map { (key($0), $0) }) { first, _ in first }
        let kept = Set(after.map(key))
        let changed = after.compactMap { new -> Aspect? in
            guard let old = known[key(new)] else { return .joined(new) }
            return old == new ? nil : .participation(from: old, to: new)
        }
        return changed + before.filter { !kept.contains(key($0)) }.map(Aspect.left)
    }
}

extension ResolvedPlan {
    /// The activity of this very id, not the first one of a series.
    fileprivate func activity(exactly id: Activity.ID) -> ResolvedActivity? { activity(id).flatMap { $0.activity.id == id ? $0 : nil } }

    /// A place by its name and those around it: what people go by.
    fileprivate func names(_ id: Place.ID) -> [LocalizedText] { placesAround(id).map(\.place.name) }
}

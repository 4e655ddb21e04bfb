internal import Time

/// What changed between two versions of a plan, activity by activity.
package struct PlanDifference: Sendable {
    package let old: ResolvedPlan
    package let new: ResolvedPlan
    /// Sorted by time; changes of activities without a time come last.
    package let changes: [ActivityChange]

    /// Two activities are the same if they have the same UID, or else the same id: calendars from elsewhere keep the UID, plans the
    /// id.
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

    /// The changes that concern one party, which takes part by name, with a delegation, or as a presenter, before or after.
    package func changes(concerning parties: Parties) -> [ActivityChange] { changes.filter { concerns(parties, $0) } }

    package func concerns(_ parties: Parties, _ change: ActivityChange) -> Bool {
        change.before.map { old.comes(parties.old, to: $0) } ?? false || change.after.map { new.comes(parties.new, to: $0) } ?? false
    }

    /// What the change means for one party: an activity that goes on without it is removed.
    package func kind(of change: ActivityChange, for parties: Parties) -> ActivityChange.Kind {
        let wasThere = change.before.map { old.comes(parties.old, to: $0) } ?? false
        let isThere = change.after.map { new.comes(parties.new, to: $0) } ?? false
        if wasThere, !isThere { return .removed }
        if isThere, !wasThere { return .added }
        return change.kind
    }

    /// One participant as each of the plans has it.
    package struct Parties: Sendable {
        package let old: Party
        package let new: Party

        /// Whether somebody of that id belongs to it in either plan.
        package func contains(_ id: Participant.ID) -> Bool { old.contains(id) || new.contains(id) }
    }

    /// `wholeOnly` leaves out what a delegation's members and an organization's hosts do by name.
    package func parties(of id: Participant.ID, wholeOnly: Bool = false) -> Parties {
        Parties(old: Party(id, wholeOnly: wholeOnly, in: old), new: Party(id, wholeOnly: wholeOnly, in: new))
    }
}

/// One activity that was added, changed, cancelled or removed.
package struct ActivityChange: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case added, changed, cancelled, removed
    }

    /// `nil` for an added activity.
    package let before: ResolvedActivity?
    /// `nil` for a removed activity.
    package let after: ResolvedActivity?
    /// What changed; empty for an added or removed activity.
    package let aspects: [Aspect]

    package enum Aspect: Hashable, Sendable {
        case field(Field)
        case joined(Participation)
        case left(Participation)
        /// The role is the same; the reply or the members changed.
        case participation(from: Participation, to: Participation)
    }

    /// What a plan says about an activity, by the names of the plan's fields.
    package enum Field: String, CaseIterable, Sendable {
        case title, when, timezone, duration, place, to, status, kind, visibility, url, alarm, partOf, theme, description, track, tags,
            dress, bring, layout, expected, quorum, replyBy, languages, interpretation, vehicles, equipment, agenda, outcomes, followUps,
            documents,
            after, apart, alsoIn, setup, teardown, prefer, remarks, notes, fields
    }

    /// `nil` where nothing changed.
    init?(from before: ResolvedActivity?, in old: ResolvedPlan, to after: ResolvedActivity?, in new: ResolvedPlan) {
        self.before = before
        self.after = after
        guard let before, let after else {
            aspects = []
            return
        }
        let fields = Field.allCases.filter { Self.differs($0, before, in: old, after, in: new) }
        aspects = fields.map(Aspect.field) + Self.people(before.activity.participations, after.activity.participations)
        if aspects.isEmpty { return nil }
    }

    /// The new activity, or the old one if it was removed.
    package var activity: ResolvedActivity { after ?? before! }  // at least one of them is set

    package var kind: Kind {
        guard let before else { return .added }
        guard let after else { return .removed }
        return after.status == .cancelled && before.status != .cancelled ? .cancelled : .changed
    }

    fileprivate var start: Int { activity.interval?.start.secondsSince1970 ?? .max }

    private static func differs(
        _ field: Field, _ before: ResolvedActivity, in old: ResolvedPlan, _ after: ResolvedActivity, in new: ResolvedPlan
    ) -> Bool {
        let (one, other) = (before.activity, after.activity)
        switch field {
        case .when: return before.when != after.when || before.interval != after.interval
        case .timezone: return (before.zone, before.endZone) != (after.zone, after.endZone) && one.when != nil
        case .place: return before.place.map(old.names) != after.place.map(new.names)
        case .to: return one.to.map(old.names) != other.to.map(new.names)
        case .status: return before.status != after.status
        case .visibility: return before.visibility != after.visibility
        case .partOf:
            return before.parent.map { old.uid(of: old.activities[$0]) } != after.parent.map { new.uid(of: new.activities[$0]) }
        case .tags: return Set(one.tags) != Set(other.tags)
        case .vehicles: return Set(one.vehicles) != Set(other.vehicles)
        default: return comparedAsWritten[field].map { $0(one) != $0(other) } ?? false
        }
    }

    /// The value of each field that is compared as it stands.
    private static let comparedAsWritten: [Field: @Sendable (Activity) -> AnyHashable] = [
        .title: { $0.title }, .duration: { $0.duration }, .kind: { $0.kind }, .url: { $0.url },
        .alarm: { $0.alarm }, .dress: { $0.dress }, .bring: { $0.bring },
        .theme: { $0.theme }, .description: { $0.description }, .track: { $0.track }, .layout: { $0.layout }, .expected: { $0.expected },
        .quorum: { $0.quorum }, .replyBy: { $0.replyBy }, .languages: { $0.languages }, .interpretation: { $0.interpretation },
        .equipment: { $0.equipment },
        .agenda: { $0.agenda }, .outcomes: { $0.outcomes }, .followUps: { $0.followUps }, .documents: { $0.documents },
        .after: { $0.after }, .apart: { $0.apart }, .alsoIn: { $0.alsoIn },
        .setup: { $0.setup }, .teardown: { $0.teardown }, .prefer: { $0.prefer },
        .remarks: { $0.remarks }, .notes: { $0.notes }, .fields: { $0.fields },
    ]

    /// Compares participations by role and name, whatever their order. Somebody may be named twice in one role: an interpreter both
    /// ways, a delegation in parts.
    private static func people(_ before: [Participation], _ after: [Participation]) -> [Aspect] {
        var left = before
        var rest: [Participation] = []
        for new in after {
            if let same = left.firstIndex(of: new) { left.remove(at: same) } else { rest.append(new) }
        }
        let changed = rest.map { new -> Aspect in
            guard let old = left.firstIndex(where: { $0.role == new.role && $0.who == new.who }) else { return .joined(new) }
            return .participation(from: left.remove(at: old), to: new)
        }
        return changed + left.map(Aspect.left)
    }
}

extension ResolvedPlan {
    /// The activity with exactly this id; the id of a series doesn't find its first occurrence.
    fileprivate func activity(exactly id: Activity.ID) -> ResolvedActivity? { activity(id).flatMap { $0.activity.id == id ? $0 : nil } }

    /// The names of a place and of those around it, by which people know it.
    fileprivate func names(_ id: Place.ID) -> [LocalizedText] { placesAround(id).map(\.place.name) }
}

/// A plan without problems, with everything inherited worked out and every part found by its id.
///
/// Activities and places are numbered depth-first, parents before children, so that a subtree is a range.
package struct ResolvedPlan: Sendable {
    package private(set) var plan: Plan
    package private(set) var activities: [ResolvedActivity]
    package let places: [ResolvedPlace]
    /// People, then delegations, then organizations, each in the order of the plan.
    package let participants: [Participant]
    package let zones: ZoneDatabase
    /// What repeats, by its id in the plan.
    package let series: [Activity.ID: ResolvedSeries]

    private let activityIndex: [Activity.ID: Int]
    private let placeIndex: [Place.ID: Int]
    private let participantIndex: [Participant.ID: Int32]
    private let vehicles: [Vehicle.ID: Vehicle]
    private let equipment: [Equipment.ID: Equipment]

    /// Throws every problem of the plan at once.
    package init(_ plan: Plan, zones: ZoneDatabase) throws(PlanProblems) {
        places = plan.resolvedPlaces()
        placeIndex = Dictionary(places.map { ($0.place.id, $0.index) }) { first, _ in first }
        participants =
            plan.people.map(Participant.person) + plan.delegations.map(Participant.delegation)
            + plan.organizations.map(Participant.organization)
        participantIndex = Dictionary(participants.enumerated().map { ($1.id, Int32($0)) }) { first, _ in first }
        let resolution = plan.resolveActivities(
            ActivityResolution(
                timezone: plan.timezone, places: places, placeIndex: placeIndex, participantIndex: participantIndex, zones: zones))
        let problems = plan.problems(zones: zones, occurrences: resolution.occurrences) + resolution.problems
        if !problems.isEmpty { throw PlanProblems(problems: problems) }
        self.plan = plan
        self.zones = zones
        activities = resolution.activities
        series = resolution.series
        activityIndex = Dictionary(uniqueKeysWithValues: activities.enumerated().map { ($1.activity.id, $0) })
        vehicles = Dictionary(uniqueKeysWithValues: plan.vehicles.map { ($0.id, $0) })
        equipment = Dictionary(uniqueKeysWithValues: plan.equipment.map { ($0.id, $0) })
    }

    /// Puts other values in the place of an activity's, in time that depends on its parts alone; these stay as they are. Answers with
    /// its own and their indices; `nil` where that can't be done without resolving all of the plan: it repeats or has another id, or
    /// names what the plan doesn't know or can't be.
    package mutating func replace(_ old: ResolvedActivity, by values: Activity) -> Range<Int>? {
        let indices = old.index..<old.subtreeEnd
        guard values.id == old.activity.id, values.uid == old.activity.uid, values.repeats == nil, knowsAll(of: values),
            activities[indices].allSatisfy({ $0.occurrence == nil })
        else { return nil }
        var new = values
        new.activities = plan.activities.parts(at: old.path.indices[...])
        var resolution = ActivityResolution(
            timezone: plan.timezone, base: old.index, places: places, placeIndex: placeIndex, participantIndex: participantIndex,
            zones: zones)
        resolution.visit(new, path: old.path, in: old.parent.map { activities[$0] })
        guard resolution.problems.isEmpty else { return nil }
        for activity in resolution.activities { activities[activity.index] = activity }
        plan.activities.replace(at: old.path.indices[...], by: new)
        return indices
    }

    private func knowsAll(of activity: Activity) -> Bool {
        let zone = activity.timezone.map { (try? zones.rules(for: $0)) != nil } ?? true
        return zone && [activity.place, activity.to].allSatisfy { $0.map { placeIndex[$0] != nil } ?? true }
            && activity.participations.allSatisfy { participation in
                guard let participant = participant(participation.who) else { return false }
                if participation.members.isEmpty, participation.lead == nil { return true }
                guard case .delegation = participant else { return false }
                return (participation.members + [participation.lead].compactMap { $0 }).allSatisfy { person($0) != nil }
                    && participation.lead.map { participation.members.isEmpty || participation.members.contains($0) } ?? true
            }
            && activity.agenda.allSatisfy { $0.presenters.allSatisfy { participant($0) != nil } }
            && activity.vehicles.allSatisfy { vehicle($0) != nil } && activity.equipment.allSatisfy { equipment($0.what) != nil }
            && (activity.after + activity.apart).allSatisfy { self.activity($0) != nil }
    }

    /// Of what repeats, the first time it happens, where the id doesn't say which.
    package func activity(_ id: Activity.ID) -> ResolvedActivity? {
        (activityIndex[id] ?? series[id]?.occurrences.first).map { activities[$0] }
    }
    package func place(_ id: Place.ID) -> ResolvedPlace? { placeIndex[id].map { places[$0] } }
    package func vehicle(_ id: Vehicle.ID) -> Vehicle? { vehicles[id] }
    package func equipment(_ id: Equipment.ID) -> Equipment? { equipment[id] }
    package func participant(_ id: Participant.ID) -> Participant? { number(of: id).map { participants[$0] } }
    /// The position among `participants`.
    package func number(of id: Participant.ID) -> Int? { participantIndex[id].map(Int.init) }

    package func person(_ id: Person.ID) -> Person? {
        if case .person(let person)? = participant(Participant.ID(id)) { person } else { nil }
    }

    package func delegation(_ id: Delegation.ID) -> Delegation? {
        if case .delegation(let delegation)? = participant(Participant.ID(id)) { delegation } else { nil }
    }

    package func organization(_ id: Organization.ID) -> Organization? {
        if case .organization(let organization)? = participant(Participant.ID(id)) { organization } else { nil }
    }

    /// The people who come: of a delegation, those named for the activity, or else all its named members, head first.
    package func people(in participation: Participation) -> [Person.ID] {
        switch participant(participation.who) {
        case .person(let person)?: [person.id]
        case .delegation(let delegation)?: participation.members.isEmpty ? delegation.people : participation.members
        case .organization?, nil: []
        }
    }

    /// The place and all around it, the innermost first.
    package func placesAround(_ id: Place.ID) -> [ResolvedPlace] {
        var found: [ResolvedPlace] = []
        var next = placeIndex[id]
        while let index = next {
            found.append(places[index])
            next = places[index].parent
        }
        return found
    }

    /// The UID by which calendars know the activity: the one it came with, or one made from names that stay.
    package func uid(of activity: ResolvedActivity) -> String { plan.uid(of: activity.activity) }

    /// The activity's children, in the order of the file.
    package func children(of activity: ResolvedActivity) -> [ResolvedActivity] {
        var found: [ResolvedActivity] = []
        var next = activity.index + 1
        while next < activity.subtreeEnd {
            found.append(activities[next])
            next = activities[next].subtreeEnd
        }
        return found
    }
}

/// An activity with what it inherits.
///
/// A class, since rules and documents hand it around and copying an activity's many parts would be most of their work.
package final class ResolvedActivity: Sendable {
    /// As the plan has it, but for its parts, which stand beside it in the plan.
    package let activity: Activity
    package let path: PlanPath
    package let index: Int
    package let parent: Int?
    /// One past the last of its descendants.
    package let subtreeEnd: Int
    package let depth: Int
    /// Its own place, else its parent's.
    package let place: Place.ID?
    /// The positions of that place and of `to` among the plan's places; -1 for none.
    package let placeNumber: Int32
    package let destinationNumber: Int32
    /// Who takes part, as positions among the plan's participants, in the order of the participations.
    package let participantNumbers: [Int32]
    /// The zone its start is told in, and the one its end is told in.
    package let zone: ZoneID
    package let endZone: ZoneID
    /// What the clock readings of a timed activity mean.
    package let readings: (start: ZoneRules.Resolution, end: ZoneRules.Resolution)?
    /// The span it takes; `nil` where it isn't scheduled. Whole days go from midnight to midnight in its zone.
    package let interval: Interval?
    /// Cancelled where a parent is.
    package let status: Activity.Status
    /// Which time it is, of what repeats.
    package var occurrence: Occurrence? { _occurrence.wrappedValue }
    private let _occurrence: Boxed<Occurrence>

    /// One time that something happens which repeats, or a part of it.
    package struct Occurrence: Hashable, Sendable {
        /// The id in the plan.
        package let series: Activity.ID
        /// When it begins by the rule: of a part, when the whole does.
        package let start: Repeat.Start
        /// Whether it isn't itself what repeats, but inside of it.
        package let isPart: Bool
        /// Whether nothing was changed for this time.
        package let isAsUsual: Bool
    }

    init(
        activity: Activity, path: PlanPath, index: Int, parent: Int?, subtreeEnd: Int, depth: Int, place: Place.ID?, placeNumber: Int32,
        destinationNumber: Int32, participantNumbers: [Int32], zone: ZoneID, endZone: ZoneID,
        readings: (start: ZoneRules.Resolution, end: ZoneRules.Resolution)?, interval: Interval?, status: Activity.Status,
        occurrence: Occurrence?
    ) {
        self.activity = activity
        self.path = path
        self.index = index
        self.parent = parent
        self.subtreeEnd = subtreeEnd
        self.depth = depth
        self.place = place
        self.placeNumber = placeNumber
        self.destinationNumber = destinationNumber
        self.participantNumbers = participantNumbers
        self.zone = zone
        self.endZone = endZone
        self.readings = readings
        self.interval = interval
        self.status = status
        _occurrence = Boxed(wrappedValue: occurrence)
    }

    func with(subtreeEnd: Int) -> ResolvedActivity {
        if subtreeEnd == self.subtreeEnd { return self }
        return ResolvedActivity(
            activity: activity, path: path, index: index, parent: parent, subtreeEnd: subtreeEnd, depth: depth, place: place,
            placeNumber: placeNumber, destinationNumber: destinationNumber, participantNumbers: participantNumbers, zone: zone,
            endZone: endZone, readings: readings, interval: interval, status: status, occurrence: occurrence)
    }

    /// The id that stands in the plan: one for all the times that something happens.
    package var idInPlan: Activity.ID { occurrence?.series ?? activity.id }

    package var hasParts: Bool { subtreeEnd > index + 1 }

    /// Whether this one is around `other`.
    package func isAncestor(of other: ResolvedActivity) -> Bool { index < other.index && other.index < subtreeEnd }
}

/// What repeats, with each time it happens.
package struct ResolvedSeries: Sendable {
    /// As it usually is; never among the plan's activities itself.
    package let usual: ResolvedActivity
    /// The numbers of each time it happens, in order, or of the part of it.
    package internal(set) var occurrences: [Int]
}

/// A place with what it inherits.
package struct ResolvedPlace: Sendable {
    package let place: Place
    package let index: Int
    package let parent: Int?
    package let subtreeEnd: Int
    package let zone: ZoneID?
    package let country: CountryCode?
    /// The city it is in, or itself.
    package let city: Place.ID?
    /// Its own coordinates, else those around it.
    package let location: Place.Coordinates?

    /// Whether this one is around `other`.
    package func isAround(_ other: ResolvedPlace) -> Bool { index < other.index && other.index < subtreeEnd }
}

extension PlanPath {
    /// The positions in it, from the outermost.
    package var indices: [Int] { components.compactMap { if case .index(let index) = $0 { index } else { nil } } }
}

extension [Activity] {
    fileprivate func parts(at indices: ArraySlice<Int>) -> [Activity] {
        indices.reduce(self) { parts, index in parts[index].activities }
    }

    fileprivate mutating func replace(at indices: ArraySlice<Int>, by activity: Activity) {
        guard let first = indices.first else { return }
        if indices.count == 1 { self[first] = activity } else { self[first].activities.replace(at: indices.dropFirst(), by: activity) }
    }
}

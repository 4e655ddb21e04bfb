/// An activity with what it inherits.
///
/// A class, since rules and documents hand it around and copying an activity's many parts would be most of their work.
package final class ResolvedActivity: Sendable {
    /// As the plan has it, but for its parts, which stand beside it in the plan.
    package let activity: Activity
    package let index: Int
    /// Its own among the activities of the list that it stands in, in the plan.
    package let position: Int
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
        activity: Activity, index: Int, position: Int, parent: Int?, subtreeEnd: Int, depth: Int, place: Place.ID?, placeNumber: Int32,
        destinationNumber: Int32, participantNumbers: [Int32], zone: ZoneID, endZone: ZoneID,
        readings: (start: ZoneRules.Resolution, end: ZoneRules.Resolution)?, interval: Interval?, status: Activity.Status,
        occurrence: Occurrence?
    ) {
        self.activity = activity
        self.index = index
        self.position = position
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
            activity: activity, index: index, position: position, parent: parent, subtreeEnd: subtreeEnd, depth: depth, place: place,
            placeNumber: placeNumber, destinationNumber: destinationNumber, participantNumbers: participantNumbers, zone: zone,
            endZone: endZone, readings: readings, interval: interval, status: status, occurrence: occurrence)
    }

    /// The id that stands in the plan: one for all the times that something happens.
    package var idInPlan: Activity.ID { occurrence?.series ?? activity.id }

    package var hasParts: Bool { subtreeEnd > index + 1 }

    /// Whether this one is around `other`.
    package func isAncestor(of other: ResolvedActivity) -> Bool { index < other.index && other.index < subtreeEnd }
}

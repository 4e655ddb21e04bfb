package import Time

/// An activity with everything it inherits.
///
/// A class, because rules and documents pass it around and copying its many fields would be most of their work.
package final class ResolvedActivity: Sendable {
    /// The activity without those nested in it, which have elements of their own in the plan; with those who are there.
    package let activity: Activity
    /// The same as the plan file has it: with groups, and those who are replaced or don't come.
    package var written: Activity { _written.wrappedValue ?? activity }
    private let _written: Boxed<Activity>
    package let index: Int
    /// The activity's own index, and its position in its list in the plan file.
    package let position: Int
    package let parent: Int?
    /// The index after its last descendant.
    package let subtreeEnd: Int
    package let depth: Int
    /// Its own place, or else its parent's.
    package let place: Place.ID?
    /// The positions of `place` and `to` among the plan's places; -1 for none.
    package let placeNumber: Int32
    package let destinationNumber: Int32
    /// The participants as positions in the plan's `participants`, in the order of the participations.
    package let participantNumbers: [Int32]
    /// The zones of its start and of its end.
    package let zone: ZoneID
    package let endZone: ZoneID
    /// What clocks show at its start and its end; `nil` for whole days and for what isn't scheduled.
    package let readings: (start: ClockReading, end: ClockReading)?
    /// The time it takes; `nil` if it isn't scheduled. Whole days go from midnight to midnight in its zone.
    package let interval: Interval?
    /// Cancelled if the parent is.
    package let status: Activity.Status
    /// Its own, or that of what is around it where that is stricter.
    package let visibility: Activity.Visibility
    /// Which occurrence it is, if it repeats.
    package var occurrence: Occurrence? { _occurrence.wrappedValue }
    private let _occurrence: Boxed<Occurrence>

    /// One occurrence of a repeating activity, or of one nested in it.
    package struct Occurrence: Hashable, Sendable {
        /// The id in the plan file.
        package let series: Activity.ID
        /// When the rule has it begin; for a nested activity, when the repeating one begins.
        package let start: Repeat.Start
        /// Whether it is nested in the repeating activity.
        package let isPart: Bool
        /// Whether no change is made to this occurrence.
        package let isAsUsual: Bool
    }

    init(
        activity: Activity, written: Activity?, index: Int, position: Int, parent: Int?, subtreeEnd: Int, depth: Int, place: Place.ID?,
        placeNumber: Int32,
        destinationNumber: Int32, participantNumbers: [Int32], zone: ZoneID, endZone: ZoneID,
        readings: (start: ClockReading, end: ClockReading)?, interval: Interval?, status: Activity.Status,
        visibility: Activity.Visibility, occurrence: Occurrence?
    ) {
        self.activity = activity
        _written = Boxed(wrappedValue: written)
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
        self.visibility = visibility
        _occurrence = Boxed(wrappedValue: occurrence)
    }

    func with(subtreeEnd: Int) -> ResolvedActivity {
        if subtreeEnd == self.subtreeEnd { return self }
        return ResolvedActivity(
            activity: activity, written: _written.wrappedValue, index: index, position: position, parent: parent, subtreeEnd: subtreeEnd,
            depth: depth, place: place,
            placeNumber: placeNumber, destinationNumber: destinationNumber, participantNumbers: participantNumbers, zone: zone,
            endZone: endZone, readings: readings, interval: interval, status: status, visibility: visibility,
            occurrence: occurrence)
    }

    /// When it takes place, as the clocks there show it, whatever its end was written as.
    package var when: ClockSchedule? {
        if let readings { return .timed(start: readings.start.local, end: readings.end.local) }
        if case .allDay(let first, let last)? = activity.when { return .allDay(first: first, last: last) }
        return nil
    }

    /// The id in the plan file, which all occurrences share.
    package var idInPlan: Activity.ID { occurrence?.series ?? activity.id }

    package var hasParts: Bool { subtreeEnd > index + 1 }

    /// Whether `other` is nested in this activity, at any depth.
    package func isAncestor(of other: ResolvedActivity) -> Bool { index < other.index && other.index < subtreeEnd }
}

extension ResolvedPlan {
    /// The indices of the activities that not everybody may know of.
    package var closedActivities: [Int] { activities.indices.filter { activities[$0].visibility != .public } }
}

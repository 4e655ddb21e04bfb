internal import Time

/// The fields of an activity that rules read most, side by side in memory.
package struct Outline: Sendable {
    /// Seconds since 1970; start and end are both `Int.min` where the activity takes no time.
    package let start: Int
    package let end: Int
    /// The position among the plan's places; -1 for none.
    package let place: Int32
    /// The place where it ends: its `to`, or else its place.
    package let exit: Int32
    /// The index after its last descendant.
    package let subtreeEnd: Int32
    /// The zone of its start, as a number in the plan's `Clocks`; -1 for none.
    package let zone: Int32
    package let kind: Activity.Kind
    package let isOnTheWay: Bool
    package let traits: Traits

    /// Traits that few activities have, so that a rule can skip all others.
    package struct Traits: OptionSet, Sendable {
        package let rawValue: UInt8

        @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

        @inlinable package static var host: Traits { Traits(rawValue: 1) }
        @inlinable package static var interpreter: Traits { Traits(rawValue: 2) }
        @inlinable package static var remote: Traits { Traits(rawValue: 4) }
        /// Only part of a delegation comes.
        @inlinable package static var split: Traits { Traits(rawValue: 8) }
        /// Must come after other activities, should not overlap them, or is part of them too.
        @inlinable package static var dependent: Traits { Traits(rawValue: 16) }
        /// Has a last day for replies of its own.
        @inlinable package static var replyBy: Traits { Traits(rawValue: 32) }
        /// Somebody who is named declined or delegated.
        @inlinable package static var away: Traits { Traits(rawValue: 64) }
        /// Says how many people are expected.
        @inlinable package static var expected: Traits { Traits(rawValue: 128) }
    }

    init(_ resolved: ResolvedActivity, zone: Int32) {
        start = resolved.interval?.start.secondsSince1970 ?? .min
        end = resolved.interval?.end.secondsSince1970 ?? .min
        self.zone = zone
        place = resolved.placeNumber
        exit = resolved.destinationNumber >= 0 ? resolved.destinationNumber : resolved.placeNumber
        subtreeEnd = Int32(resolved.subtreeEnd)
        kind = resolved.activity.kind
        isOnTheWay = resolved.isOnTheWay
        traits = Traits(resolved.activity)
    }

    package var takesTime: Bool { start < end }
}

extension Outline.Traits {
    fileprivate init(_ activity: Activity) {
        let isFree = activity.after.isEmpty && activity.apart.isEmpty && activity.alsoIn.isEmpty
        self = isFree && activity.prefer?.apart.isEmpty ?? true ? [] : .dependent
        if activity.expected != nil { insert(.expected) }
        if activity.replyBy != nil { insert(.replyBy) }
        let participations = activity.participations
        for index in participations.indices {
            guard participations[index].isComing else {
                insert(.away)
                continue
            }
            if participations[index].role == .host { insert(.host) }
            if participations[index].role == .interpreter { insert(.interpreter) }
            if participations[index].isRemote { insert(.remote) }
            if participations[index].isPart { insert(.split) }
        }
    }
}

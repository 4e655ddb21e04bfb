/// The little of an activity that is asked for most, side by side in memory.
package struct Outline: Sendable {
    /// Seconds since 1970; both the least there is for what takes no time.
    package let start: Int
    package let end: Int
    /// Among the plan's places; -1 for none.
    package let place: Int32
    /// Where one is when it ends: its `to`, else its place.
    package let exit: Int32
    /// One past the last of its descendants.
    package let subtreeEnd: Int32
    /// Of its start, among the plan's clocks; -1 for none.
    package let zone: Int32
    package let kind: Activity.Kind
    package let isOnTheWay: Bool
    package let traits: Traits

    /// What few activities have, so that rules about it can pass the others by.
    package struct Traits: OptionSet, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let host = Traits(rawValue: 1)
        package static let interpreter = Traits(rawValue: 2)
        package static let remote = Traits(rawValue: 4)
        /// Of a delegation only some come.
        package static let split = Traits(rawValue: 8)
        /// Comes after others, or must not run beside them.
        package static let dependent = Traits(rawValue: 16)
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
        self = activity.after.isEmpty && activity.apart.isEmpty ? [] : .dependent
        let participations = activity.participations
        for index in participations.indices where participations[index].isComing {
            if participations[index].role == .host { insert(.host) }
            if participations[index].role == .interpreter { insert(.interpreter) }
            if participations[index].isRemote { insert(.remote) }
            if !participations[index].members.isEmpty { insert(.split) }
        }
    }
}

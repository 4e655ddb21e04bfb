internal import Planning

/// The little of an activity that rules on timelines ask for most, side by side in memory.
struct Outline {
    /// Among the plan's places; -1 for none.
    let place: Int32
    /// Where one is when it ends: its `to`, else its place.
    let exit: Int32
    /// One past the last of its descendants.
    let subtreeEnd: Int32
    /// Of its start, among the clocks of the check; -1 for none.
    let zone: Int32
    let kind: Activity.Kind
    let isOnTheWay: Bool
    let traits: Traits

    /// What few activities have, so that rules about it can pass the others by.
    struct Traits: OptionSet {
        let rawValue: UInt8

        static let host = Traits(rawValue: 1)
        static let interpreter = Traits(rawValue: 2)
        static let remote = Traits(rawValue: 4)
        /// Of a delegation only some come.
        static let split = Traits(rawValue: 8)

        init(rawValue: UInt8) { self.rawValue = rawValue }

        init(_ participations: [Participation]) {
            self = []
            for index in participations.indices where participations[index].isComing {
                if participations[index].role == .host { insert(.host) }
                if participations[index].role == .interpreter { insert(.interpreter) }
                if participations[index].isRemote { insert(.remote) }
                if !participations[index].members.isEmpty { insert(.split) }
            }
        }
    }

    init(_ activity: ResolvedActivity, zone: Int32) {
        self.zone = zone
        place = activity.placeNumber
        exit = activity.destinationNumber >= 0 ? activity.destinationNumber : activity.placeNumber
        subtreeEnd = Int32(activity.subtreeEnd)
        kind = activity.activity.kind
        isOnTheWay = activity.isOnTheWay
        traits = Traits(activity.activity.participations)
    }
}

internal import Planning

/// The little of an activity that rules on timelines ask for most, side by side in memory.
struct Outline {
    /// Among the plan's places; -1 for none.
    let place: Int32
    /// Where one is when it ends: its `to`, else its place.
    let exit: Int32
    /// One past the last of its descendants.
    let subtreeEnd: Int32
    let kind: Activity.Kind
    let isOnTheWay: Bool

    init(_ activity: ResolvedActivity) {
        place = activity.placeNumber
        exit = activity.destinationNumber >= 0 ? activity.destinationNumber : activity.placeNumber
        subtreeEnd = Int32(activity.subtreeEnd)
        kind = activity.activity.kind
        isOnTheWay = activity.isOnTheWay
    }
}

internal import Planning
internal import Time

extension [ResolvedActivity] {
    /// By their starts, then by their ids: the order of the file says nothing.
    var inOrderOfTime: [ResolvedActivity] { sorted { $0.orderOfTime < $1.orderOfTime } }
}

extension ResolvedActivity {
    fileprivate var orderOfTime: (Int, String) { (interval?.start.secondsSince1970 ?? .max, activity.id.rawValue) }
}

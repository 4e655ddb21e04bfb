internal import Planning

extension ResolvedPlan {
    /// Each time it is, of what repeats.
    func times(of id: Activity.ID) -> [ResolvedActivity] {
        if let series = series[id] { return series.occurrences.map { activities[$0] } }
        return activity(id).map { [$0] } ?? []
    }
}

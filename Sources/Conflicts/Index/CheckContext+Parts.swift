internal import Planning

extension CheckContext {
    /// Where a delegation is, also where it is only a part of it, unless all of that part have timelines of their own.
    func entriesWithParts(on timeline: Timeline) -> [Occupancy] {
        if timeline.parts.isEmpty { return timeline.entries }
        return timeline.entries
            + timeline.parts.filter { part in
                activity(part).activity.participations.contains {
                    $0.who.rawValue == timeline.resource.id && $0.isPart && $0.isComing && plan.unnamed(in: $0) > 0
                }
            }
    }
}

package import Planning
package import Time

/// How long the ways between places take that the plan gives, and how far apart places are.
package struct TravelTimes: Sendable {
    private let plan: ResolvedPlan
    private let geography: Geography

    package init(_ plan: ResolvedPlan) {
        self.plan = plan
        geography = Geography(plan, practice: Practices(plan))
    }

    /// The minutes that the plan gives; `nil` where it gives none, or nobody has to go anywhere.
    package func minutes(from: Place.ID, to: Place.ID) -> Minutes? {
        guard let origin = plan.place(from), let target = plan.place(to), origin.index != target.index,
            let way = geography.way(from: Int32(origin.index), to: Int32(target.index)), way.kilometres == nil, way.minutes > 0
        else { return nil }
        return way.minutes
    }

    /// As the crow flies; `nil` where it isn't known where one of them is.
    package func kilometres(from: Place.ID, to: Place.ID) -> Double? {
        guard let origin = plan.place(from)?.location, let target = plan.place(to)?.location else { return nil }
        return Geography.kilometres(from: origin, to: target)
    }
}

internal import Planning

/// Everything a rule may look at.
struct CheckContext: Sendable {
    private(set) var plan: ResolvedPlan
    private(set) var outlines: [Outline]
    let beside: Surroundings
    let practices: Practices
    let geography: Geography
    let published: Published?
    /// The delegation that lists a person.
    let delegations: [Person.ID: Delegation.ID]
    /// Of each activity, those that name it in `after` or `apart`.
    private let named: [Activity.ID: [Int]]

    init(_ plan: ResolvedPlan, beside: Surroundings) {
        self.plan = plan
        self.beside = beside
        outlines = plan.activities.map(Outline.init)
        practices = Practices(plan)
        geography = Geography(plan, practice: practices)
        published = beside.published.map(Published.init)
        delegations = Dictionary(plan.plan.delegations.flatMap { each in each.people.map { ($0, each.id) } }) { first, _ in first }
        var named: [Activity.ID: [Int]] = [:]
        for activity in plan.activities where !activity.activity.after.isEmpty || !activity.activity.apart.isEmpty {
            for id in activity.activity.after + activity.activity.apart { named[id, default: []].append(activity.index) }
        }
        self.named = named
    }

    /// Those that name the activity in `after` or `apart`, as far as they did so when the check began.
    func naming(_ activity: ResolvedActivity) -> [Int] { named.isEmpty ? [] : named[activity.idInPlan] ?? [] }

    /// Puts other values in the place of an activity's; answers with the indices of those that are other now, `nil` where all of the
    /// plan has to be resolved for it.
    mutating func replace(_ old: ResolvedActivity, by values: Activity) -> Range<Int>? {
        if values.after != old.activity.after || values.apart != old.activity.apart { return nil }
        guard let changed = plan.replace(old, by: values) else { return nil }
        for index in changed { outlines[index] = Outline(plan.activities[index]) }
        return changed
    }
}

extension CheckContext {
    func activity(_ occupancy: Occupancy) -> ResolvedActivity { plan.activities[Int(occupancy.activity)] }
    func outline(_ occupancy: Occupancy) -> Outline { outlines[Int(occupancy.activity)] }
    func place(_ number: Int32) -> ResolvedPlace { plan.places[Int(number)] }

    /// Whether one of the two is around the other, or they are the same.
    func areOneInOther(_ first: Occupancy, _ second: Occupancy) -> Bool {
        let (low, high) = (min(first.activity, second.activity), max(first.activity, second.activity))
        return high < outlines[Int(low)].subtreeEnd
    }

    /// The clock of a zone that a resolved plan names.
    func rules(of zone: ZoneID) -> ZoneRules? { try? plan.zones.rules(for: zone) }

    /// What the clock at a place shows, else where the activity is.
    func local(_ seconds: Int, for activity: ResolvedActivity) -> LocalDateTime? {
        rules(of: activity.zone)?.local(Instant(secondsSince1970: seconds))
    }
}

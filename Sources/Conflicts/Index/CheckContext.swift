internal import Planning
internal import Time

/// Everything a rule may look at. A class, since handing it to every rule for every activity would otherwise copy it; nobody but the
/// session that has made it changes it, and never while rules look.
final class CheckContext: @unchecked Sendable {
    private(set) var plan: ResolvedPlan
    /// The languages of each participant, by number; empty where nothing is known.
    let languages: [Set<LanguageTag>]
    let knowsLanguages: Bool
    let recorded: RecordedData
    /// How many activities somebody has replied to, also after edits; `nil` where no rule asks.
    private(set) var answered: Int?
    let beside: Surroundings
    let practices: Practices
    let geography: Geography
    let published: PublishedPlan?
    /// Only the rule about what is listed twice asks for them, alone and once.
    lazy var namesakes = Namesakes(plan)
    /// The delegation that lists a person; of several the first by id.
    let delegations: [Person.ID: Delegation.ID]
    let rooms: Rooms
    /// The rooms that take up each room, itself included; empty where no calendar says when any is busy.
    let wholes: [Place.ID: [Place.ID]]
    let joint: JointParts
    /// Of each activity, those that name it in `after`, `apart`, `alsoIn` or `prefer`.
    private let named: [Activity.ID: [Int]]

    init(_ plan: ResolvedPlan, beside: Surroundings) {
        self.plan = plan
        self.beside = beside
        practices = Practices(plan)
        geography = Geography(plan, practice: practices)
        rooms = Rooms(plan)
        wholes = beside.busy.isEmpty ? [:] : rooms.wholes
        joint = JointParts(plan)
        published = beside.published.map(PublishedPlan.init)
        delegations = Dictionary(plan.plan.delegations.flatMap { each in each.people.map { ($0, each.id) } }, uniquingKeysWith: min)
        var named: [Activity.ID: [Int]] = [:]
        // By number: going through the activities themselves would retain and release each.
        for index in plan.outlines.indices where plan.outlines[index].traits.contains(.dependent) {
            let activity = plan.activities[index].activity
            for id in activity.after + activity.apart + activity.alsoIn + (activity.prefer?.apart ?? []) {
                named[id, default: []].append(index)
            }
        }
        self.named = named
        recorded = RecordedData(plan)
        answered = plan.answered
        languages = plan.participants.map { participant in
            switch participant {
            case .person(let person): Set(person.languages.map(\.language))
            case .delegation(let delegation): Set(delegation.languages.map(\.language))
            case .organization: []
            }
        }
        knowsLanguages = languages.contains { !$0.isEmpty }
    }

    /// Those that name the activity in `after`, `apart`, `alsoIn` or `prefer`, as far as they did so when the check began.
    func naming(_ activity: ResolvedActivity) -> [Int] { named.isEmpty ? [] : named[activity.idInPlan] ?? [] }

    /// Puts other values in the place of an activity's; answers with the indices of those that are other now, `nil` where all of the
    /// plan has to be resolved for it.
    func replace(_ old: ResolvedActivity, by values: Activity) -> Range<Int>? {
        if values.after != old.activity.after || values.apart != old.activity.apart { return nil }
        if values.alsoIn != old.activity.alsoIn { return nil }
        if values.prefer?.apart != old.activity.prefer?.apart || values.replyBy != old.activity.replyBy { return nil }
        if changesWhatIsRecorded(old.activity, values) { return nil }
        let answered = self.answered.map { $0 - (old.written.hasReplies ? 1 : 0) + (values.hasReplies ? 1 : 0) }
        // What is found everywhere depends on whether anybody has replied.
        if (answered == 0) != (self.answered == 0) { return nil }
        guard let changed = plan.replace(old, by: values) else { return nil }
        self.answered = answered
        return changed
    }
}

extension CheckContext {
    /// Whether `RecordedData` would be other afterwards.
    private func changesWhatIsRecorded(_ old: Activity, _ new: Activity) -> Bool {
        (old.kind == .transfer) != (new.kind == .transfer)
    }

    func outline(_ activity: ResolvedActivity) -> Outline { plan.outlines[activity.index] }

    func activity(_ occupancy: Occupancy) -> ResolvedActivity { plan.activities[Int(occupancy.activity)] }
    /// Each once: somebody who presents several items of one activity is in it several times.
    func activities(of occupancies: [Occupancy]) -> [ResolvedActivity] {
        if occupancies.count == 2, occupancies[0].activity != occupancies[1].activity { return occupancies.map(activity) }
        var seen: Set<Int32> = []
        return occupancies.filter { seen.insert($0.activity).inserted }.map(activity)
    }
    func outline(_ occupancy: Occupancy) -> Outline { plan.outlines[Int(occupancy.activity)] }
    func place(_ number: Int32) -> ResolvedPlace { plan.places[Int(number)] }

    /// What nobody has confirmed may yet give way: among tentative activities alone, nothing is an error.
    func ceiling(of occupancies: [Occupancy]) -> Severity {
        occupancies.allSatisfy { activity($0).status == .tentative } ? .warning : .error
    }

    /// Whether one of the two is around the other or an event that it also belongs to, or they are the same.
    func areOneInOther(_ first: Occupancy, _ second: Occupancy) -> Bool {
        let (low, high) = (min(first.activity, second.activity), max(first.activity, second.activity))
        return high < plan.outlines[Int(low)].subtreeEnd || joint.areOneInOther(low, high)
    }

    /// The clock of a zone that a resolved plan names.
    func rules(of zone: ZoneID) -> ZoneRules? { try? plan.zones.rules(for: zone) }
}

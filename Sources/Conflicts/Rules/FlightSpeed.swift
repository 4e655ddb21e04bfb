internal import Planning
internal import Time

/// A flight takes as long as its way: one that doesn't has a wrong time, or a place in the wrong time zone.
struct FlightSpeed: ActivityRule {
    static let name = "flight-speed"
    static let group = RuleGroup.movement
    static let facts: [Fact.Name] = [.kilometres, .minutes, .speed, .slow]
    static let variants: [SentenceVariant] = [.with(.slow)]
    static let waysOut: [WayOut] = [.correctFlightTimes, .correctLeg]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(.error)
    static let isSameEachTime = true

    /// Kilometres per hour from gate to gate. Airliners fly at about 900, and faster with the wind behind them.
    private static let usual = 150.0...1_100.0
    /// On a shorter way most of the time is spent on the ground.
    private static let shortest = 100.0

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        guard activity.activity.kind == .flight, activity.readings != nil, let interval = activity.interval,
            activity.destinationNumber >= 0,
            activity.placeNumber >= 0, let from = check.place(activity.placeNumber).location,
            let to = check.place(activity.destinationNumber).location
        else { return [] }
        let kilometres = Geography.kilometres(from: from, to: to)
        let speed = kilometres * 3_600 / Double(interval.seconds)
        guard kilometres >= Self.shortest, !Self.usual.contains(speed) else { return [] }
        let isSlow = speed < Self.usual.lowerBound
        var facts: [Fact.Name: Fact] = [
            .kilometres: .count(Int(kilometres.rounded())), .minutes: .minutes(interval.minutes), .speed: .count(Int(speed.rounded())),
        ]
        if isSlow { facts[.slow] = .flag(.slow) }
        return [
            Finding(
                activities: [activity], interval: interval, facts: facts, waysOut: Self.waysOut, ceiling: isSlow ? .warning : .error)
        ]
    }
}

extension WayOut {
    fileprivate static let correctFlightTimes = WayOut("correct-flight-times")
}

extension Fact.Name {
    fileprivate static let speed = Fact.Name("speed")
    fileprivate static let slow = Fact.Name("slow")
}

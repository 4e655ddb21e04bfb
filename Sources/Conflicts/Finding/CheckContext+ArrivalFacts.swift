internal import Planning
internal import Time

extension CheckContext {
    func facts(of arrival: Arrival, by resource: Resource, missing: Minutes, isTight: Bool) -> [Fact.Name: Fact] {
        var facts: [Fact.Name: Fact] = [.at: .time(arrival.at, plan.zone(of: arrival, with: delegation(of: resource)))]
        if let by = arrival.by { facts[.by] = .text(LocalizedText(by)) }
        if isTight { facts[.tight] = .minutes(missing) }
        return facts
    }
}

internal import Planning

/// Nothing is on a public holiday of the country it is in.
struct HolidayRule: ActivityRule {
    static let name = "holiday"
    static let group = RuleGroup.time
    static let facts: [Fact.Name] = [.holiday, .source, .days, .country, .place]
    static let waysOut: [WayOut] = [.moveDay, .accept]
    static let candidates: [CandidateKind] = [.times]
    static let severity = RuleSeverity(draft: .warning, provisional: .warning, published: .note)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        activity.daysOff(waysOut: Self.waysOut, in: check) { _, day, country in
            check.beside.holidays.holiday(on: day, in: country).map { holiday in
                var facts: [Fact.Name: Fact] = [.holiday: .text(holiday.name)]
                if let source = holiday.source { facts[.source] = .text(LocalizedText(source)) }
                return facts
            }
        }
    }
}

extension Fact.Name {
    fileprivate static let source = Fact.Name("source")
}

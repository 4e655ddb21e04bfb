internal import Planning

/// Nothing is on a public holiday of the country it is in.
struct HolidayRule: ActivityRule {
    static let id = "holiday"
    static let severity = RuleSeverity(draft: .warning, provisional: .warning, published: .note)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        activity.daysOff(fixes: ["move-day", "accept"], in: check) { day, country in
            check.holidays.name(on: day, in: country).map { ["holiday": .text($0)] }
        }
    }
}

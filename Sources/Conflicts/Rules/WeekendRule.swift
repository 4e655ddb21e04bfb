internal import Planning

/// Nothing is on the weekend of the country it is in.
struct WeekendRule: ActivityRule {
    static let id = "weekend"
    static let severity = RuleSeverity(.note)

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        activity.daysOff(fixes: ["move-day", "accept"], in: check) { day, country in
            Weekend.days(in: country).contains(day.weekday) ? [:] : nil
        }
    }
}

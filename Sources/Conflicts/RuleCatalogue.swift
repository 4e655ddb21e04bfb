/// Every rule there is, in the order in which they are explained.
package enum RuleCatalogue {
    package static var all: [any Rule] { timelineRules + activityRules }

    static let timelineRules: [any TimelineRule] = [
        PersonOverlap(), DelegationOverlap(), RoomOverlap(), BusyCalendar(), TravelTooShort(), TwoCities(),
    ]

    static let activityRules: [any ActivityRule] = [
        OutsideParent(), NonexistentTime(), AmbiguousTime(), HolidayRule(), WeekendRule(), OverCapacity(), HeadMissing(), NoTime(),
        NoPlace(),
        NoChair(),
    ]
}

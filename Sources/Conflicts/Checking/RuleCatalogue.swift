/// Every rule there is, in the order in which they are explained.
package enum RuleCatalogue {
    package static let all: [any Rule] = [
        PersonOverlap(), DelegationOverlap(), DelegationTooSmall(), RoomOverlap(), EquipmentOverbooked(), VehicleOverlap(),
        InterpreterOverlap(), HostOverlap(), BusyCalendar(), DuplicateActivity(),

        TravelTooShort(), TwoCities(), LegMismatch(), BeforeArrival(), AfterDeparture(), ConnectionTooShort(), ArrivalRest(),
        RoomTurnaround(), VehicleCapacity(), HotelNightMissing(),

        NonexistentTime(), AmbiguousTime(), OutsideParent(), OutsideHours(), Unavailable(), HolidayRule(), WeekendRule(), UnsocialHours(),
        DayTooLong(), NoMealBreak(), NoGap(),

        OverCapacity(), HeadcountOverRoom(),

        NoInterpretation(), InterpreterAloneTooLong(), InterpreterShiftTooLong(), NoBooth(),

        HeadMissing(), SplitWithoutLead(), RankMismatch(), SamePairTwice(), OneSided(), OrderOfPrecedence(),

        NoTime(), NoPlace(), NoLink(), NoChair(), NoHost(), NoLiaison(), Unconfirmed(), Quorum(), DependencyOrder(), MustNotRunInParallel(),
        ParallelToPlenary(), AgendaTooLong(),

        ChangedSincePublished(), StaleAcceptance(),
    ]

    /// The rule that a plan or a command line names; `nil` where there is none of this name.
    package static func rule(named name: String) -> RuleID? { all.lazy.map { type(of: $0).id }.first { $0.rawValue == name } }
}

/// Every rule there is, in the order in which they are explained.
package enum RuleCatalogue {
    package static let all: [any Rule] = [
        PersonOverlap(), DelegationOverlap(), DelegationTooSmall(), RoomOverlap(), EquipmentOverbooked(), VehicleOverlap(),
        InterpreterOverlap(), HostOverlap(), BusyCalendar(), DuplicateActivity(), ListedTwice(),

        TravelTooShort(), UnknownWay(), TwoCities(), LegMismatch(), BeforeArrival(), AfterDeparture(), ConnectionTooShort(), ArrivalRest(),
        FlightSpeed(), ArrivalMismatch(),
        PickUpTooEarly(), DropOffTooLate(), TransferTooShort(), TransferToOtherHotel(), NoPickUp(), NoDropOff(), NoVehicle(),
        VehicleDetailsMissing(), EmptyRide(), RoomTurnaround(), VehicleCapacity(), HotelNightMissing(), NoArrival(),

        NonexistentTime(), AmbiguousTime(), ForeignZone(), OutsideParent(), OutsideHours(), Unavailable(), HolidayRule(), WeekendRule(),
        UnsocialHours(), DayTooLong(), NoMealBreak(), NoGap(), NotAsPreferred(),

        OverCapacity(), HeadcountOverRoom(), HotelFull(), RoomTooLarge(), UnknownCapacity(), UnknownLayout(),

        NoInterpretation(), NoInterpreter(), InterpreterWithoutLanguage(), InterpreterInAnotherRole(), InterpreterAloneTooLong(),
        InterpreterShiftTooLong(), NoBooth(),

        HeadMissing(), SplitWithoutLead(), RankMismatch(), SamePairTwice(), OneSided(), OrderOfPrecedence(),

        NotComing(), EmptyGroup(), NoTime(), NoPlace(), NoLink(), NoChair(), NoSpeaker(), DeclinedPresenter(), PanelTooSmall(), NoHost(),
        NoLiaison(), UnusedPerson(),
        Unconfirmed(), ReplyOverdue(), SeriesCancelled(), BadLink(), NoLanguage(), NoTrack(),
        NoDescription(), Quorum(), DependencyOrder(), MustNotRunInParallel(),
        ParallelToPlenary(), DuringCommonBreak(), SameTrackInParallel(), AgendaTooLong(),

        ChangedSincePublished(), StaleAcceptance(),
    ]

    /// The rule that a plan or a command line names; `nil` where there is none of this name.
    package static func rule(named name: String) -> RuleID? { all.lazy.map { type(of: $0).id }.first { $0.rawValue == name } }
}

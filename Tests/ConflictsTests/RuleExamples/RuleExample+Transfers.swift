@testable import Conflicts

extension RuleExample {
    /// Fiji lands.
    private static let landing =
        "kind: flight, when: 2027-05-10T22:00/2027-05-11T11:00, place: muscat, to: airport, roles: {attendee: fiji}"
    /// A van fetches them.
    private static let pickUp =
        "kind: transfer, when: 2027-05-11T13:00/14:00, place: airport, to: hotel, vehicles: van, roles: {attendee: fiji}"
    private static let takeOff = "kind: flight, when: 2027-05-14T12:00/16:00, place: airport, to: muscat, roles: {attendee: fiji}"

    static let transfers = [
        RuleExample(  // the guest lands at 9:40
            PickUpTooEarly.id, finds: "error a / person:guest",
            in: "kind: transfer, when: 2027-05-11T09:39/11:00, place: airport, to: hotel, vehicles: car, roles: {attendee: guest}"),
        RuleExample(  // passports and baggage
            PickUpTooEarly.id, finds: "warning a / person:guest",
            in: "kind: transfer, when: 2027-05-11T10:39/12:00, place: airport, to: hotel, vehicles: car, roles: {attendee: guest}"),
        RuleExample(
            PickUpTooEarly.id,
            in: "kind: transfer, when: 2027-05-11T10:40/12:00, place: airport, to: hotel, vehicles: car, roles: {attendee: guest}",
            "kind: transfer, when: 2027-05-11T09:39/11:00, place: airport, to: hotel, vehicles: car, roles: {attendee: ana}"),
        RuleExample(  // within one country there are no passports
            PickUpTooEarly.id, finds: "warning c / delegation:fiji",
            in: "kind: flight, when: 2027-05-11T09:00/10:00, place: seoul, to: airport, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T15:00/16:00, place: kintex, roles: {attendee: fiji}",
            "kind: transfer, when: 2027-05-11T10:29/11:30, place: airport, to: kintex, vehicles: car, roles: {attendee: fiji}"),
        RuleExample(
            DropOffTooLate.id, finds: "error a / person:guest",
            in: "kind: transfer, when: 2027-05-13T17:00/18:01, place: hotel, to: airport, vehicles: car, roles: {attendee: guest}"),
        RuleExample(  // check-in
            DropOffTooLate.id, finds: "warning a / person:guest",
            in: "kind: transfer, when: 2027-05-13T15:00/16:01, place: hotel, to: airport, vehicles: car, roles: {attendee: guest}"),
        RuleExample(
            DropOffTooLate.id,
            in: "kind: transfer, when: 2027-05-13T14:59/16:00, place: hotel, to: airport, vehicles: car, roles: {attendee: guest}"),
        RuleExample(  // 23 km
            TransferTooShort.id, finds: "warning a / vehicle:car",
            in: "kind: transfer, when: 2027-05-11T09:00/09:39, place: ministry, to: kintex, vehicles: car, roles: {attendee: fiji}"),
        RuleExample(
            TransferTooShort.id, finds: "warning a / vehicle:car",
            in: "kind: transfer, when: 2027-05-11T09:00/09:54, place: ministry, to: hall-a, vehicles: car, roles: {attendee: fiji}",
            with: "travel: [{from: kintex, to: ministry, minutes: 55}]"),
        RuleExample(
            TransferTooShort.id,
            in: "kind: transfer, when: 2027-05-11T09:00/09:40, place: ministry, to: kintex, vehicles: car, roles: {attendee: fiji}"),
        RuleExample(
            TransferToOtherHotel.id, finds: "warning a / delegation:kenya",
            in: "kind: transfer, when: 2027-05-11T18:00/19:00, place: airport, to: inn, vehicles: van, roles: {attendee: kenya}"),
        RuleExample(
            TransferToOtherHotel.id, finds: "warning a / delegation:kenya",
            in: "kind: transfer, when: 2027-05-11T18:00/19:00, place: inn, to: airport, vehicles: van, roles: {attendee: kenya}"),
        RuleExample(  // for dinner
            TransferToOtherHotel.id,
            in: "kind: transfer, when: 2027-05-11T18:00/19:00, place: kintex, to: inn, vehicles: van, roles: {attendee: kenya}",
            "kind: meal, when: 2027-05-11T19:00/21:00, place: inn, roles: {attendee: kenya}",
            "kind: transfer, when: 2027-05-11T21:00/22:00, place: inn, to: hotel, vehicles: van, roles: {attendee: kenya}"),
        RuleExample(
            NoPickUp.id, finds: "note a / delegation:fiji",
            in: landing,
            "kind: transfer, when: 2027-05-11T13:00/14:00, place: airport, to: hotel, vehicles: van, roles: {attendee: oman}"),
        RuleExample(
            NoPickUp.id,
            in: landing,
            pickUp),
        RuleExample(  // a plan that has no transfers, and no hotel for them
            NoPickUp.id, in: landing),
        RuleExample(
            NoDropOff.id, finds: "note c / delegation:fiji",
            in: landing,
            pickUp,
            takeOff),
        RuleExample(
            NoDropOff.id,
            in: landing,
            pickUp,
            takeOff,
            "kind: transfer, when: 2027-05-14T08:00/09:00, place: hotel, to: airport, vehicles: van, roles: {attendee: fiji}"),
        RuleExample(
            NoVehicle.id, finds: "note a",
            in: "kind: transfer, when: 2027-05-11T09:00/10:00, place: hotel, to: kintex, roles: {attendee: fiji}"),
        RuleExample(  // 350 m
            NoVehicle.id, in: "kind: transfer, when: 2027-05-11T09:00/09:20, place: ministry, to: institute, roles: {attendee: fiji}"),
        RuleExample(
            NoVehicle.id, in: "kind: transfer, when: 2027-05-11T09:00/10:00, place: hotel, to: kintex, roles: {attendee: fiji}",
            with: "travel: [{from: hotel, to: kintex, by: metro, minutes: 50}]"),
        RuleExample(
            VehicleDetailsMissing.id, finds: "note a / vehicle:van",
            in: "kind: transfer, when: 2027-05-11T09:00/10:00, vehicles: van, roles: {attendee: fiji}"),
        RuleExample(
            VehicleDetailsMissing.id, in: "kind: transfer, when: 2027-05-11T09:00/10:00, vehicles: car, roles: {attendee: fiji}"),
        RuleExample(EmptyRide.id, finds: "note a / vehicle:car", in: "kind: transfer, when: 2027-05-11T09:00/10:00, vehicles: car"),
        RuleExample(
            EmptyRide.id, in: "kind: transfer, when: 2027-05-11T09:00/10:00, vehicles: car, expected: 3",
            "kind: studyVisit, when: 2027-05-12, roles: {attendee: fiji}, activities: [{id: x, kind: transfer, title: X, when: 2027-05-12T09:00/10:00, vehicles: car}]"
        ),
    ]
}

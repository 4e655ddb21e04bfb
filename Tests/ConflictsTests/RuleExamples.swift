import Testing

@testable import Conflicts

/// For each rule, plans that break it and plans that nearly do.
struct RuleExample: Sendable, CustomTestStringConvertible {
    let rule: RuleID
    /// What the rule finds, as `severity activities / resources`; empty for a plan that is nearly wrong.
    let finds: [String]
    let activities: [String]
    let extra: String
    /// Records beside those of the surroundings, by their key in the plan.
    let adding: [String: [String]]

    var testDescription: String { "\(rule): \(finds.isEmpty ? "nearly" : finds.joined(separator: "; ")) in \(activities)" }

    init(_ rule: RuleID, finds: String..., in activities: String..., with extra: String = "", adding: [String: [String]] = [:]) {
        self.rule = rule
        self.finds = finds
        self.activities = zip(["a", "b", "c", "d"], activities).map { id, text in
            "{id: \(id), \(text.hasPrefix("title:") ? "" : "title: \(id.uppercased()), ")\(text)}"
        }
        self.extra = extra
        self.adding = adding
    }
}

extension RuleExample {
    static let all = overlaps + transfers + movement + time + capacityAndLanguages + protocols + completeness

    /// A city of which nobody says where it is.
    private static let lima =
        "{id: lima, kind: city, name: Lima, country: PE, timezone: America/Lima, places: [{id: lim, kind: airport, name: Airport}, "
        + "{id: palace, kind: venue, name: Palace}, {id: lodge, kind: hotel, name: Lodge}]}"

    private static let overlaps = [
        RuleExample(
            PersonOverlap.id, finds: "error a b / person:ana",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, roles: {speaker: ana}",
            "kind: meeting, when: 2027-05-11T09:59/11:00, roles: {chair: ana}"),
        RuleExample(
            PersonOverlap.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, roles: {speaker: ana}",
            "kind: meeting, when: 2027-05-11T10:00/11:00, roles: {chair: ana}"),
        RuleExample(
            PersonOverlap.id, finds: "warning a b / person:ana", in: "kind: training, when: 2027-05-11, place: room, roles: {chair: ana}",
            "kind: training, when: 2027-05-11, place: office, roles: {speaker: ana}"),
        RuleExample(
            PersonOverlap.id, in: "kind: training, when: 2027-05-11, place: room, roles: {chair: ana}",
            "kind: training, when: 2027-05-11, place: office, roles: {attendee: ana}"),
        RuleExample(
            DelegationOverlap.id, finds: "error a b / delegation:fiji",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T09:59/11:00, roles: {attendee: fiji}"),
        RuleExample(
            DelegationOverlap.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, roles: {attendee: {who: oman, members: [head]}}",
            "kind: meeting, when: 2027-05-11T09:00/10:00, roles: {attendee: {who: oman, members: [second]}}"),
        RuleExample(
            DelegationTooSmall.id, finds: "warning a b / delegation:fiji",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, roles: {attendee: {who: fiji, size: 2}}",
            "kind: meeting, when: 2027-05-11T09:59/11:00, roles: {attendee: {who: fiji, size: 3}}"),
        RuleExample(
            DelegationTooSmall.id, finds: "warning a / delegation:fiji",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, roles: {attendee: {who: fiji, size: 5}}"),
        RuleExample(
            DelegationTooSmall.id, finds: "warning a b / delegation:fiji",
            in: "kind: meeting, status: tentative, when: 2027-05-11T09:00/10:00, roles: {attendee: {who: fiji, size: 2}}",
            "kind: meeting, status: tentative, when: 2027-05-11T09:59/11:00, roles: {attendee: {who: fiji, size: 3}}",
            with: "phase: published"),
        RuleExample(  // all of it, and some of the same
            DelegationTooSmall.id, finds: "warning a b / delegation:fiji",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T09:30/11:00, roles: {attendee: {who: fiji, size: 1}}"),
        RuleExample(
            DelegationTooSmall.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, roles: {attendee: {who: fiji, size: 1}}",
            "kind: meeting, when: 2027-05-11T09:30/11:00, roles: {attendee: {who: fiji, size: 3}}",
            "kind: meeting, when: 2027-05-11T11:00/12:00, roles: {attendee: fiji}"),
        RuleExample(  // the forum is where its sessions are
            DelegationTooSmall.id,
            in:
                "kind: forum, when: 2027-05-11T09:00/17:00, roles: {attendee: fiji}, activities: [{id: x, kind: session, title: X, when: 2027-05-11T10:00/11:00, roles: {attendee: {who: fiji, size: 3}}}]"
        ),
        RuleExample(
            RoomOverlap.id, finds: "error a b / place:hall-a", in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: hall-ab",
            "kind: meeting, when: 2027-05-11T09:59/11:00, place: hall-a"),
        RuleExample(
            RoomOverlap.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: hall-b",
            "kind: meeting, when: 2027-05-11T09:00/10:00, place: hall-a"),
        RuleExample(  // what is inside a hall
            RoomOverlap.id, finds: "error a b / place:niche", in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: aula",
            "kind: meeting, when: 2027-05-11T09:30/10:30, place: niche"),
        RuleExample(
            RoomOverlap.id, finds: "error a b / place:room", in: "kind: training, when: 2027-05-11, place: room",
            "kind: meeting, when: 2027-05-11T10:00/11:00, place: room"),
        RuleExample(
            RoomOverlap.id, in: "kind: training, when: 2027-05-11, place: room", "kind: training, when: 2027-05-12, place: room"),
        RuleExample(
            RoomOverlap.id, finds: "error a b / place:room", in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: room, teardown: 20",
            "kind: meeting, when: 2027-05-11T10:30/11:30, place: room, setup: 15"),
        RuleExample(  // the people come when it begins
            RoomOverlap.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: room, teardown: 15",
            "kind: meeting, when: 2027-05-11T10:30/11:30, place: room, setup: 15"),
        RuleExample(
            EquipmentOverbooked.id, finds: "error a b / equipment:receivers",
            in: "kind: plenary, when: 2027-05-11T09:00/11:00, equipment: {what: receivers, count: 200}",
            "kind: workshop, when: 2027-05-11T10:00/12:00, equipment: {what: receivers, count: 101}"),
        RuleExample(  // nobody has confirmed either
            EquipmentOverbooked.id, finds: "warning a b / equipment:receivers",
            in: "kind: plenary, status: tentative, when: 2027-05-11T09:00/11:00, equipment: {what: receivers, count: 200}",
            "kind: workshop, status: tentative, when: 2027-05-11T10:00/12:00, equipment: {what: receivers, count: 101}"),
        RuleExample(  // ten are in the room itself
            EquipmentOverbooked.id, in: "kind: plenary, when: 2027-05-11T09:00/11:00, equipment: {what: receivers, count: 200}",
            "kind: workshop, when: 2027-05-11T10:00/12:00, place: cabin, equipment: {what: receivers, count: 110}"),
        RuleExample(  // what is inside uses what is around it
            EquipmentOverbooked.id,
            in:
                "kind: forum, when: 2027-05-11T09:00/17:00, equipment: {what: receivers, count: 300}, activities: [{id: x, kind: session, title: X, when: 2027-05-11T10:00/11:00, equipment: {what: receivers, count: 300}}]"
        ),
        RuleExample(
            VehicleOverlap.id, finds: "error a b / vehicle:van",
            in: "kind: transfer, when: 2027-05-11T09:00/10:00, vehicles: van",
            "kind: transfer, when: 2027-05-11T09:30/10:30, vehicles: [van]"),
        RuleExample(
            VehicleOverlap.id, in: "kind: transfer, when: 2027-05-11T09:00/10:00, vehicles: van",
            "kind: transfer, when: 2027-05-11T09:30/10:30, vehicles: car"),
        RuleExample(
            VehicleOverlap.id, finds: "error a b / vehicle:van", in: "kind: siteVisit, when: 2027-05-11, place: kintex, vehicles: van",
            "kind: siteVisit, when: 2027-05-11, place: kintex, vehicles: van"),
        RuleExample(  // it brings them there
            VehicleOverlap.id, in: "kind: siteVisit, when: 2027-05-11, place: kintex, vehicles: van",
            "kind: transfer, when: 2027-05-11T08:00/09:00, place: hotel, to: hall-a, vehicles: van"),
        RuleExample(
            InterpreterOverlap.id, finds: "warning a b / person:inga",
            in: "kind: training, when: 2027-05-11, place: room, roles: {interpreter: inga}",
            "kind: training, when: 2027-05-11, place: office, roles: {interpreter: inga}"),
        RuleExample(
            InterpreterOverlap.id, finds: "error a b / person:inga",
            in: "kind: workshop, when: 2027-05-11T09:00/10:00, roles: {interpreter: {who: inga, from: ko, to: en}}",
            "kind: workshop, when: 2027-05-11T09:30/10:30, roles: {interpreter: inga}"),
        RuleExample(
            InterpreterOverlap.id, in: "kind: workshop, when: 2027-05-11T09:00/10:00, roles: {speaker: inga}",
            "kind: workshop, when: 2027-05-11T09:30/10:30, roles: {speaker: inga}"),
        RuleExample(
            HostOverlap.id, finds: "warning a b / organization:lab",
            in: "kind: siteVisit, when: 2027-05-11T09:00/10:00, roles: {host: lab, attendee: oman}",
            "kind: siteVisit, when: 2027-05-11T09:30/10:30, roles: {host: lab, attendee: fiji}"),
        RuleExample(
            HostOverlap.id, in: "kind: siteVisit, when: 2027-05-11T09:00/10:00, roles: {host: lab, attendee: oman}",
            "kind: siteVisit, when: 2027-05-11T10:00/10:30, roles: {host: lab, attendee: fiji}",
            "kind: meeting, when: 2027-05-11T09:00/10:00, roles: {organizer: lab}"),
        RuleExample(
            DuplicateActivity.id, finds: "warning a b", in: "title: T, kind: meeting, when: 2027-05-11T09:00/10:00, place: room",
            "title: T, kind: meeting, when: 2027-05-11T09:00/10:00, place: room"),
        RuleExample(
            DuplicateActivity.id, in: "title: T, kind: meeting, when: 2027-05-11T09:00/10:00, place: room",
            "title: T, kind: meeting, when: 2027-05-11T09:00/10:00, place: office",
            "title: T, kind: meeting, when: 2027-05-11T09:01/10:00, place: room"),
        RuleExample(
            ListedTwice.id, finds: "warning  / person:sam person:sam-2", in: "kind: meeting, when: 2027-05-11T09:00/10:00",
            adding: [
                "people": ["{id: sam, name: Sam, email: sam@example.org}", "{id: sam-2, name: sam, email: SAM@example.org, country: FR}"]
            ]),
        RuleExample(  // as two lists write it
            ListedTwice.id, finds: "warning  / person:sam person:sam-2", in: "kind: meeting, when: 2027-05-11T09:00/10:00",
            adding: [
                "people": ["{id: sam, name: Sam Hill, phone: \"+33 12 34\"}", "{id: sam-2, name: \"Hill, Sam\", phone: \"+331234\"}"]
            ]),
        RuleExample(  // nothing tells them apart
            ListedTwice.id, finds: "warning a b / person:sam person:sam-2",
            in: "kind: session, when: 2027-05-11T09:00/10:00, roles: {speaker: sam}",
            "kind: session, when: 2027-05-11T09:30/10:30, agenda: [{title: T, by: sam-2}]",
            adding: ["people": ["{id: sam, name: Sam}", "{id: sam-2, name: Sam, email: sam@example.org}"]]),
        RuleExample(
            ListedTwice.id, finds: "warning  / place:den place:den-2", in: "kind: meeting, when: 2027-05-11T09:00/10:00",
            adding: [
                "places": [
                    "{id: house, kind: venue, name: House, places: [{id: den, kind: room, name: Den}, {id: den-2, kind: room, name: Den}]}"
                ]
            ]),
        RuleExample(
            ListedTwice.id, finds: "warning  / organization:bank organization:bank-2", in: "kind: meeting, when: 2027-05-11T09:00/10:00",
            adding: ["organizations": ["{id: bank, name: Bank, country: FR}", "{id: bank-2, name: Bank, country: FR}"]]),
        RuleExample(  // addresses, countries and houses tell them apart; nobody is in two places one after the other, or beside themselves
            ListedTwice.id, in: "kind: session, when: 2027-05-11T09:00/10:00, roles: {speaker: [sam, pat, kit, kit-2]}",
            "kind: session, when: 2027-05-11T09:30/10:30, roles: {speaker: [sam-2, kit]}",
            "kind: session, when: 2027-05-11T11:00/12:00, roles: {speaker: pat-2}",
            adding: [
                "people": [
                    "{id: sam, name: Sam, email: sam@example.org}", "{id: sam-2, name: Sam, email: sam@example.net}",
                    "{id: pat, name: Pat}", "{id: pat-2, name: Pat}", "{id: kit, name: Kit}", "{id: kit-2, name: Kit}",
                ], "organizations": ["{id: bank, name: Bank, country: FR}", "{id: bank-2, name: Bank, country: OM}"],
                "places": [
                    "{id: x, name: X, places: [{id: den, name: Den}]}", "{id: y, name: Y, places: [{id: den-2, name: Den}]}",
                ],
            ]),
    ]

    private static let transfers = [
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
            in: "kind: flight, when: 2027-05-10T22:00/2027-05-11T11:00, place: muscat, to: airport, roles: {attendee: fiji}",
            "kind: transfer, when: 2027-05-11T13:00/14:00, place: airport, to: hotel, vehicles: van, roles: {attendee: oman}"),
        RuleExample(
            NoPickUp.id,
            in: "kind: flight, when: 2027-05-10T22:00/2027-05-11T11:00, place: muscat, to: airport, roles: {attendee: fiji}",
            "kind: transfer, when: 2027-05-11T13:00/14:00, place: airport, to: hotel, vehicles: van, roles: {attendee: fiji}"),
        RuleExample(  // a plan that has no transfers, and no hotel for them
            NoPickUp.id, in: "kind: flight, when: 2027-05-10T22:00/2027-05-11T11:00, place: muscat, to: airport, roles: {attendee: fiji}"),
        RuleExample(
            NoDropOff.id, finds: "note c / delegation:fiji",
            in: "kind: flight, when: 2027-05-10T22:00/2027-05-11T11:00, place: muscat, to: airport, roles: {attendee: fiji}",
            "kind: transfer, when: 2027-05-11T13:00/14:00, place: airport, to: hotel, vehicles: van, roles: {attendee: fiji}",
            "kind: flight, when: 2027-05-14T12:00/16:00, place: airport, to: muscat, roles: {attendee: fiji}"),
        RuleExample(
            NoDropOff.id,
            in: "kind: flight, when: 2027-05-10T22:00/2027-05-11T11:00, place: muscat, to: airport, roles: {attendee: fiji}",
            "kind: transfer, when: 2027-05-11T13:00/14:00, place: airport, to: hotel, vehicles: van, roles: {attendee: fiji}",
            "kind: flight, when: 2027-05-14T12:00/16:00, place: airport, to: muscat, roles: {attendee: fiji}",
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

    private static let movement = [
        RuleExample(
            TravelTooShort.id, finds: "warning a b / delegation:fiji",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: kintex, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T10:44/12:00, place: ministry, roles: {attendee: fiji}",
            with: "travel: [{from: kintex, to: ministry, minutes: 45}]"),
        RuleExample(
            TravelTooShort.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: kintex, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T10:45/12:00, place: ministry, roles: {attendee: fiji}",
            with: "travel: [{from: kintex, to: ministry, minutes: 45}]"),
        RuleExample(  // the badge desk
            TravelTooShort.id, finds: "warning a b / delegation:fiji",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: kintex, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T10:45/12:00, place: ministry, roles: {attendee: fiji}",
            with: "practice: {entry: 10}\ntravel: [{from: kintex, to: ministry, minutes: 45}]"),
        RuleExample(  // a vehicle has to get there too
            TravelTooShort.id, finds: "warning a b / vehicle:van",
            in: "kind: transfer, when: 2027-05-11T09:00/10:00, place: kintex, to: airport, vehicles: van",
            "kind: transfer, when: 2027-05-11T10:10/11:00, place: ministry, to: kintex, vehicles: van"),
        RuleExample(  // once, whoever goes, and however often
            UnknownWay.id, finds: "note a b / place:nearby place:yonder",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: nearby, roles: {attendee: fiji, speaker: ana}",
            "kind: meeting, when: 2027-05-11T10:59/12:00, place: yonder, roles: {attendee: fiji, speaker: ana}",
            "kind: meeting, when: 2027-05-11T12:10/13:00, place: nearby, roles: {attendee: fiji}"),
        RuleExample(
            UnknownWay.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: nearby, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T11:00/12:00, place: yonder, roles: {attendee: fiji}"),
        RuleExample(
            UnknownWay.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: nearby, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T10:30/12:00, place: yonder, roles: {attendee: fiji}",
            with: "travel: [{from: nearby, to: yonder, minutes: 10}]"),
        RuleExample(
            TwoCities.id, finds: "warning a b / delegation:fiji",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: paris, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T20:00/21:00, place: muscat, roles: {attendee: fiji}"),
        RuleExample(
            TwoCities.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: paris, roles: {attendee: fiji}",
            "kind: flight, when: 2027-05-11T11:00/19:00, place: paris, to: muscat, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T20:00/21:00, place: muscat, roles: {attendee: fiji}"),
        RuleExample(
            LegMismatch.id, finds: "warning a b / delegation:fiji",
            in: "kind: flight, when: 2027-05-11T09:00/17:00, place: paris, to: muscat, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-12T10:00/11:00, place: seoul, roles: {attendee: fiji}"),
        RuleExample(
            LegMismatch.id, in: "kind: flight, when: 2027-05-11T09:00/2027-05-12T05:00, place: paris, to: goyang, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-12T10:00/11:00, place: seoul, roles: {attendee: fiji}"),
        RuleExample(  // in one city, wherever in it
            LegMismatch.id, in: "kind: flight, when: 2027-05-11T09:00/17:00, place: paris, to: lim, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-12T10:00/11:00, place: palace, roles: {attendee: fiji}", adding: ["places": [lima]]),
        RuleExample(  // in one country, when nobody says in which city
            LegMismatch.id, in: "kind: flight, when: 2027-05-11T09:00/17:00, place: paris, to: cuz, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-12T10:00/11:00, place: palace, roles: {attendee: fiji}",
            adding: ["places": [lima, "{id: cuz, kind: airport, name: Cusco, country: PE, timezone: America/Lima}"]]),
        RuleExample(  // in another city, of which nobody says where it is
            LegMismatch.id, finds: "warning a b / delegation:fiji",
            in: "kind: flight, when: 2027-05-11T09:00/17:00, place: paris, to: lim, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-12T10:00/11:00, place: muscat, roles: {attendee: fiji}", adding: ["places": [lima]]),
        RuleExample(
            HotelNightMissing.id, in: "kind: meeting, when: 2027-05-11T09:00/17:00, place: palace, roles: {attendee: peru}",
            "kind: meeting, when: 2027-05-12T10:00/11:00, place: palace, roles: {attendee: peru}",
            adding: ["places": [lima], "delegations": ["{id: peru, name: Peru, size: 3, hotel: lodge}"]]),
        RuleExample(
            BeforeArrival.id, finds: "error a / person:guest",
            in: "kind: meeting, when: 2027-05-11T09:30/10:30, place: hall-a, roles: {speaker: guest}"),
        RuleExample(  // landed, but not through passports
            BeforeArrival.id, finds: "warning a / person:guest",
            in: "kind: meeting, when: 2027-05-11T10:00/11:30, place: hall-a, roles: {speaker: guest}"),
        RuleExample(
            BeforeArrival.id, in: "kind: meeting, when: 2027-05-11T11:30/12:30, place: hall-a, roles: {speaker: guest}",
            "kind: meeting, when: 2027-05-11T08:00/09:00, place: paris, roles: {speaker: guest}",
            "kind: call, when: 2027-05-11T08:00/09:00, roles: {speaker: {who: guest, remote: true}}"),
        RuleExample(
            AfterDeparture.id, finds: "error a / person:guest",
            in: "kind: meeting, when: 2027-05-13T17:30/18:30, place: hall-a, roles: {speaker: guest}"),
        RuleExample(
            AfterDeparture.id, finds: "warning a / person:guest",
            in: "kind: meeting, when: 2027-05-13T15:00/16:00, place: hall-a, roles: {speaker: guest}"),
        RuleExample(AfterDeparture.id, in: "kind: meeting, when: 2027-05-13T13:00/14:30, place: hall-a, roles: {speaker: guest}"),
        RuleExample(
            ConnectionTooShort.id, finds: "warning a b / delegation:fiji",
            in: "kind: flight, when: 2027-05-11T09:00/17:00, place: paris, to: muscat, roles: {attendee: fiji}",
            "kind: flight, when: 2027-05-11T17:59/2027-05-12T05:00, place: muscat, to: seoul, roles: {attendee: fiji}"),
        RuleExample(
            ConnectionTooShort.id, in: "kind: flight, when: 2027-05-11T09:00/17:00, place: paris, to: muscat, roles: {attendee: fiji}",
            "kind: flight, when: 2027-05-11T18:00/2027-05-12T05:00, place: muscat, to: seoul, roles: {attendee: fiji}"),
        RuleExample(
            ArrivalRest.id, finds: "note a b / delegation:fiji",
            in: "kind: flight, when: 2027-05-11T13:00/2027-05-12T07:00, place: paris, to: seoul, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-12T16:59/18:00, place: ministry, roles: {attendee: fiji}"),
        RuleExample(
            ArrivalRest.id, in: "kind: flight, when: 2027-05-11T13:00/2027-05-12T07:00, place: paris, to: seoul, roles: {attendee: fiji}",
            "kind: meal, when: 2027-05-12T12:00/13:00, place: ministry, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-12T17:00/18:00, place: ministry, roles: {attendee: fiji}"),
        RuleExample(
            RoomTurnaround.id, finds: "warning a b / place:room",
            in: "kind: plenary, when: 2027-05-11T09:00/10:00, place: room, layout: theatre",
            "kind: meal, when: 2027-05-11T10:29/11:00, place: room, layout: banquet"),
        RuleExample(
            RoomTurnaround.id, in: "kind: plenary, when: 2027-05-11T09:00/10:00, place: room, layout: theatre",
            "kind: meal, when: 2027-05-11T10:30/11:00, place: room, layout: banquet",
            "kind: meal, when: 2027-05-11T11:00/12:00, place: room, layout: banquet"),
        RuleExample(  // as the plan says
            RoomTurnaround.id, finds: "note a b / place:room", in: "kind: panel, when: 2027-05-11T09:00/10:00, place: room",
            "kind: panel, when: 2027-05-11T10:14/11:00, place: room", with: "practice: {turnaround: 15}"),
        RuleExample(
            RoomTurnaround.id, in: "kind: panel, when: 2027-05-11T09:00/10:00, place: room",
            "kind: panel, when: 2027-05-11T10:15/11:00, place: room", "kind: panel, when: 2027-05-11T11:15/12:00, place: room, setup: 10",
            with: "practice: {turnaround: 15}"),
        RuleExample(
            VehicleCapacity.id, finds: "warning a / vehicle:van",
            in: "kind: transfer, when: 2027-05-11T09:00/10:00, vehicles: van, roles: {attendee: [oman]}"),
        RuleExample(
            VehicleCapacity.id, in: "kind: transfer, when: 2027-05-11T09:00/10:00, vehicles: [van, car], roles: {attendee: [oman]}"),
        RuleExample(
            FlightSpeed.id, finds: "error a", in: "kind: flight, when: 2027-05-11T10:00/22:00, place: paris, to: airport"),
        RuleExample(
            FlightSpeed.id, finds: "warning a", in: "kind: flight, when: 2027-05-11T10:00/2027-05-14T12:00, place: paris, to: airport"),
        RuleExample(  // on short ways most of the time is spent on the ground, and what has no coordinates is nowhere
            FlightSpeed.id, in: "kind: flight, when: 2027-05-11T10:00/PT11H40M, place: paris, to: airport",
            "kind: flight, when: 2027-05-11T10:00/12:00, place: kintex, to: ministry",
            "kind: flight, when: 2027-05-11T10:00/10:05, place: paris, to: online",
            "kind: transfer, when: 2027-05-11T10:00/22:00, place: paris, to: airport"),
        RuleExample(
            ArrivalMismatch.id, finds: "warning a / person:guest",
            in: "kind: flight, when: 2027-05-10T22:00/2027-05-11T15:40, place: paris, to: airport, roles: {attendee: guest}"),
        RuleExample(
            ArrivalMismatch.id, finds: "warning a / person:guest",
            in: "kind: flight, when: 2027-05-13T12:00/PT12H, place: airport, to: paris, roles: {attendee: guest}"),
        RuleExample(  // at the gate before, out of the airport afterwards; and on a flight onwards the same day
            ArrivalMismatch.id,
            in: "kind: flight, when: 2027-05-10T18:00/2027-05-11T09:00, place: paris, to: airport, roles: {attendee: guest}",
            "kind: flight, when: 2027-05-11T14:00/18:00, place: airport, to: muscat, roles: {attendee: guest}",
            "kind: flight, when: 2027-05-13T19:30/PT12H, place: airport, to: paris, roles: {attendee: guest}",
            "kind: flight, when: 2027-05-10T22:00/2027-05-11T15:40, place: paris, to: airport, roles: {attendee: ana}"),
        RuleExample(
            HotelNightMissing.id, finds: "note a / delegation:chile",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: kintex, roles: {attendee: chile}"),
        RuleExample(
            HotelNightMissing.id, finds: "note a b / delegation:kenya",
            in: "kind: meeting, when: 2027-05-11T14:00/16:00, place: paris, roles: {attendee: kenya}",
            "kind: meeting, when: 2027-05-12T09:00/11:00, place: paris, roles: {attendee: kenya}"),
        RuleExample(
            HotelNightMissing.id, in: "kind: meeting, when: 2027-05-11T14:00/16:00, place: kintex, roles: {attendee: kenya}",
            "kind: meeting, when: 2027-05-12T09:00/11:00, place: kintex, roles: {attendee: kenya}",
            "kind: meeting, when: 2027-05-12T09:00/11:00, place: kintex, roles: {attendee: fiji}"),
        RuleExample(
            NoArrival.id, finds: "note a / delegation:qatar",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: room, roles: {attendee: qatar}",
            "kind: meeting, when: 2027-05-12T09:00/10:00, place: room, roles: {attendee: qatar}",
            adding: ["delegations": ["{id: qatar, name: Qatar, country: QA, size: 13}"]]),
        RuleExample(  // whose flight home nobody knows
            NoArrival.id, finds: "note a / delegation:qatar",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: room, roles: {attendee: qatar}",
            "kind: flight, when: 2027-05-10T09:00/17:00, place: muscat, to: paris, roles: {attendee: qatar}",
            with: "phase: provisional", adding: ["delegations": ["{id: qatar, name: Qatar, country: QA, size: 13}"]]),
        RuleExample(
            NoArrival.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: room, roles: {attendee: [peru, france, fiji]}",
            "kind: call, when: 2027-05-11T09:00/10:00, place: online, roles: {attendee: [niger, {who: chad, remote: true}]}",
            "kind: meeting, when: 2027-05-12T09:00/10:00, place: room, roles: {attendee: korea}", with: "phase: provisional",
            adding: [
                "people": ["{id: one, name: One, arrival: 2027-05-10T10:00, departure: 2027-05-13T10:00}"],
                "delegations": [
                    "{id: peru, name: Peru, country: PE, size: 13, arrival: 2027-05-10T10:00, departure: 2027-05-13T10:00}",
                    "{id: france, name: France, country: FR, size: 2}", "{id: niger, name: Niger, country: NE}",
                    "{id: chad, name: Chad, country: TD}", "{id: korea, name: Korea, country: KR, head: one}",
                ],
            ]),
        RuleExample(  // for an hour, in a draft
            NoArrival.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: room, roles: {attendee: qatar}",
            adding: ["delegations": ["{id: qatar, name: Qatar, country: QA, size: 13}"]]),
    ]

    private static let time = [
        RuleExample(NonexistentTime.id, finds: "error a", in: "kind: call, when: 2027-03-28T02:30/04:00"),
        RuleExample(NonexistentTime.id, in: "kind: call, when: 2027-03-28T01:59/03:00"),
        RuleExample(AmbiguousTime.id, finds: "warning a", in: "kind: call, when: 2027-10-31T02:30/04:00"),
        RuleExample(AmbiguousTime.id, in: "kind: call, when: 2027-10-31T01:59/03:00"),
        RuleExample(  // inherited, at the first of what is there
            ForeignZone.id, finds: "error a / person:kenyan",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: room, roles: {speaker: {who: kenyan, remote: true}}",
            "kind: meeting, when: 2027-05-12T09:00/10:00, place: room, roles: {speaker: {who: kenyan, remote: true}, attendee: korean}"),
        RuleExample(
            ForeignZone.id, finds: "error b / place:harbour", "warning a / place:stated",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: stated",
            "kind: meeting, when: 2027-05-11T09:00/10:00, place: pier", "kind: meeting, when: 2027-05-12T09:00/10:00, place: harbour"),
        RuleExample(  // clocks of Berlin show what those of Paris do
            ForeignZone.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: berlin, roles: {attendee: [korean, kenyan]}",
            "kind: meeting, when: 2027-05-11T09:00/10:00, place: delhi, timezone: Asia/Seoul, roles: {speaker: {who: kim, remote: true}}"),
        RuleExample(
            OutsideParent.id, finds: "warning a x",
            in:
                "kind: forum, when: 2027-05-11/2027-05-12, activities: [{id: x, kind: session, title: X, when: 2027-05-12T23:00/2027-05-13T00:01}]"
        ),
        RuleExample(
            OutsideParent.id,
            in:
                "kind: forum, when: 2027-05-11/2027-05-12, activities: [{id: x, kind: session, title: X, when: 2027-05-12T23:00/2027-05-13T00:00}]"
        ),
        RuleExample(
            OutsideHours.id, finds: "warning a / place:ministry", in: "kind: meeting, when: 2027-05-11T17:00/18:01, place: ministry"),
        RuleExample(
            OutsideHours.id, finds: "warning a / organization:lab", in: "kind: siteVisit, when: 2027-05-15T10:00/11:00, roles: {host: lab}"),
        RuleExample(  // 10:00 in Paris is 17:00 in Seoul
            OutsideHours.id, finds: "warning a / place:ministry",
            in: "kind: meeting, when: 2027-05-11T10:00/12:00, place: ministry, timezone: Europe/Paris",
            "kind: meeting, when: 2027-05-11T02:00/11:00, place: ministry, timezone: Europe/Paris"),
        RuleExample(
            // Both have to be open.
            OutsideHours.id, finds: "warning a / organization:lab",
            in: "kind: siteVisit, when: 2027-05-11T17:00/17:30, place: ministry, roles: {host: lab}"),
        RuleExample(  // a dinner is where others open and close
            OutsideHours.id, in: "kind: meal, when: 2027-05-11T17:00/17:30, place: ministry, roles: {host: lab}"),
        RuleExample(
            OutsideHours.id, in: "kind: meeting, when: 2027-05-11T09:00/18:00, place: ministry",
            "kind: siteVisit, when: 2027-05-14T10:00/11:00, roles: {host: lab}", "kind: forum, when: 2027-05-15, place: ministry"),
        RuleExample(
            Unavailable.id, finds: "error a / person:teacher", in: "kind: panel, when: 2027-05-11T11:30/12:30, roles: {panellist: teacher}"),
        RuleExample(
            Unavailable.id, in: "kind: panel, when: 2027-05-11T11:00/12:00, roles: {panellist: teacher}",
            "kind: panel, when: 2027-05-12T20:00/21:00, roles: {panellist: teacher}"),
        RuleExample(WeekendRule.id, finds: "note a", in: "kind: meeting, when: 2027-05-14T09:00/10:00, place: muscat"),
        RuleExample(WeekendRule.id, in: "kind: meeting, when: 2027-05-16T09:00/10:00, place: muscat"),
        RuleExample(  // as the plan says
            WeekendRule.id, finds: "note a", in: "kind: meeting, when: 2027-05-10T09:00/10:00, place: muscat",
            with: "practice: {weekend: mon}"),
        RuleExample(UnsocialHours.id, finds: "note a", in: "kind: meeting, when: 2027-05-11T06:59/08:00, place: room"),
        RuleExample(  // 05:30 in Paris; 11:00 in Seoul
            UnsocialHours.id, finds: "note a", in: "kind: meeting, when: 2027-05-12T12:30/13:30, place: room, timezone: Asia/Seoul",
            "kind: meeting, when: 2027-05-11T04:00/05:00, place: kintex, timezone: Europe/Paris"),
        RuleExample(
            UnsocialHours.id, finds: "note a / person:kim",
            in: "kind: meeting, when: 2027-05-11T15:30/16:30, place: room, roles: {speaker: {who: kim, remote: true}}"),
        RuleExample(  // in the room too, with the delegation
            UnsocialHours.id,
            in: "kind: meeting, when: 2027-05-11T15:30/16:30, place: room, roles: {speaker: {who: kim, remote: true}, attendee: peru}",
            adding: ["delegations": ["{id: peru, name: Peru, head: kim}"]]),
        RuleExample(
            UnsocialHours.id, in: "kind: meeting, when: 2027-05-11T07:00/22:00, place: room", "kind: meal, when: 2027-05-11T20:00/23:30",
            "kind: meeting, when: 2027-05-11T14:00/15:00, place: room, roles: {speaker: {who: kim, remote: true}}",
            "kind: transfer, when: 2027-05-11T04:00/05:00, place: room"),
        RuleExample(
            DayTooLong.id, finds: "note a b / delegation:fiji",
            in: "kind: meeting, when: 2027-05-11T08:00/09:00, place: room, roles: {attendee: fiji}",
            "kind: meal, when: 2027-05-11T19:00/20:01, place: room, roles: {attendee: fiji}"),
        RuleExample(
            DayTooLong.id, in: "kind: meeting, when: 2027-05-11T08:00/09:00, place: room, roles: {attendee: fiji}",
            "kind: meal, when: 2027-05-11T19:00/20:00, place: room, roles: {attendee: fiji}"),
        RuleExample(
            NoMealBreak.id, finds: "note a b / delegation:fiji",
            in: "kind: meeting, when: 2027-05-11T09:00/12:30, place: room, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T13:14/17:00, place: room, roles: {attendee: fiji}"),
        RuleExample(
            NoMealBreak.id, in: "kind: meeting, when: 2027-05-11T09:00/12:30, place: room, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T13:15/17:00, place: room, roles: {attendee: fiji}"),
        RuleExample(  // on the way from what ended when lunch begins
            NoMealBreak.id, finds: "note b / delegation:fiji",
            in: "kind: meeting, when: 2027-05-11T10:00/11:30, place: room, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T12:45/16:00, place: office, roles: {attendee: fiji}",
            with: "travel: [{from: room, to: office, minutes: 31}]"),
        RuleExample(
            NoMealBreak.id, in: "kind: meeting, when: 2027-05-11T10:00/11:30, place: room, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T12:45/16:00, place: office, roles: {attendee: fiji}",
            with: "travel: [{from: room, to: office, minutes: 30}]"),
        RuleExample(  // on the way to what begins when lunch is over
            NoMealBreak.id, finds: "note a / delegation:fiji",
            in: "kind: meeting, when: 2027-05-11T10:00/13:15, place: room, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T14:30/16:00, place: office, roles: {attendee: fiji}",
            with: "travel: [{from: room, to: office, minutes: 31}]"),
        RuleExample(
            NoMealBreak.id, in: "kind: meeting, when: 2027-05-11T10:00/13:15, place: room, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T14:30/16:00, place: office, roles: {attendee: fiji}",
            with: "travel: [{from: room, to: office, minutes: 30}]"),
        RuleExample(
            NoMealBreak.id, in: "kind: meeting, when: 2027-05-11T09:00/17:00, place: room, roles: {attendee: fiji}",
            "kind: meal, when: 2027-05-11T12:00/12:30, place: room, roles: {attendee: fiji}"),
        RuleExample(  // which is part of it, and for all who are there
            NoMealBreak.id,
            in:
                "kind: training, when: 2027-05-11T09:00/17:00, place: room, roles: {attendee: fiji}, activities: [{id: x, kind: meal, title: X, when: 2027-05-11T12:00/13:00}]"
        ),
        RuleExample(
            NoMealBreak.id,
            in:
                "kind: training, when: 2027-05-11T09:00/17:00, place: room, roles: {attendee: fiji}, activities: [{id: x, kind: break, title: X, when: 2027-05-11T12:00/12:45}]"
        ),
        RuleExample(  // too short to eat
            NoMealBreak.id, finds: "note a / delegation:fiji",
            in:
                "kind: training, when: 2027-05-11T09:00/17:00, place: room, roles: {attendee: fiji}, activities: [{id: x, kind: break, title: X, when: 2027-05-11T12:00/12:30}]"
        ),
        RuleExample(  // for others
            NoMealBreak.id, finds: "note a / delegation:fiji",
            in:
                "kind: training, when: 2027-05-11T09:00/17:00, place: room, roles: {attendee: fiji}, activities: [{id: x, kind: meal, title: X, when: 2027-05-11T12:00/13:00, roles: {attendee: ana}}]"
        ),
        RuleExample(
            NoMealBreak.id, in: "kind: meeting, when: 2027-05-11T14:00/18:30, place: room, roles: {attendee: fiji}",
            "kind: ceremony, layout: reception, when: 2027-05-11T18:30/21:30, place: room, roles: {attendee: fiji}"),
        RuleExample(
            NoGap.id, finds: "note a b / delegation:fiji",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: hall-a, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T10:09/11:00, place: hall-b, roles: {attendee: fiji}"),
        RuleExample(
            NoGap.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: hall-a, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T10:10/11:00, place: hall-b, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T11:00/12:00, place: hall-b, roles: {attendee: fiji}"),
        RuleExample(  // hours by the day
            Unavailable.id, finds: "error b / person:sam", in: "kind: panel, when: 2027-05-11T09:00/13:00, roles: {panellist: sam}",
            "kind: panel, when: 2027-05-12T12:30/13:30, roles: {panellist: sam}",
            adding: ["people": ["{id: sam, name: Sam, available: \"09:00-13:00\"}"]]),
        RuleExample(  // a day named by its date counts before the day of the week
            Unavailable.id, finds: "error b / person:sam", in: "kind: panel, when: 2027-05-11T09:00/10:00, roles: {panellist: sam}",
            "kind: panel, when: 2027-05-12T09:00/10:00, roles: {panellist: sam}",
            "kind: panel, when: 2027-05-13T09:00/10:00, roles: {panellist: sam}",
            adding: ["people": ["{id: sam, name: Sam, available: [{mon-wed: \"09:00-13:00\", 2027-05-12: closed}, 2027-05-13]}"]]),
        RuleExample(  // of whole days, one is enough, however many there are
            Unavailable.id, in: "kind: other, when: 0001-01-01/9999-12-31, roles: {attendee: sam}",
            adding: ["people": ["{id: sam, name: Sam, available: \"09:00-13:00\"}"]]),
        RuleExample(  // in the evening until after midnight, in Seoul
            Unavailable.id, in: "kind: call, when: 2027-05-11T13:00/18:00, roles: {panellist: sam}",
            adding: ["people": ["{id: sam, name: Sam, timezone: Asia/Seoul, available: \"20:00-01:00\"}"]]),
        RuleExample(
            NotAsPreferred.id, finds: "note a", "note a d", "note b", "note c",
            in: "kind: workshop, when: 2027-05-11T12:00/13:00, prefer: {days: [tue morning, 2027-05-12]}",
            "kind: workshop, when: 2027-05-11T15:00/16:00, place: nook, prefer: {rooms: room}",
            "kind: workshop, when: 2027-05-13T15:00/16:00, place: nook, prefer: {days: morning, rooms: room}",
            "kind: workshop, when: 2027-05-11T12:30/14:00, prefer: {apart: a}"),
        RuleExample(
            NotAsPreferred.id, in: "kind: workshop, when: 2027-05-11T11:59/13:00, prefer: {days: [tue morning, 2027-05-12]}",
            "kind: workshop, when: 2027-05-12T15:00/16:00, place: room, prefer: {days: [wed], rooms: paris}",
            "kind: workshop, when: 2027-05-11T13:00/14:00, prefer: {apart: a}", "kind: workshop, prefer: {days: mon}"),
    ]

    private static let capacityAndLanguages = [
        RuleExample(
            OverCapacity.id, finds: "warning a / place:hall-b",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: hall-b, expected: 201"),
        RuleExample(OverCapacity.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: hall-b, expected: 200"),
        RuleExample(  // more than in any layout
            OverCapacity.id, finds: "warning a / place:hall-a",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: hall-a, layout: uShape, expected: 301"),
        RuleExample(  // beds, and nobody sits where a coach begins
            OverCapacity.id, in: "kind: meal, when: 2027-05-11T09:00/10:00, place: inn, expected: 40",
            "kind: transfer, when: 2027-05-11T09:00/10:00, place: nook, to: room, expected: 40"),
        RuleExample(
            RoomTooLarge.id, finds: "note a / place:hall-b",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: hall-b, expected: 39"),
        RuleExample(
            RoomTooLarge.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: hall-b, expected: 40",
            "kind: meeting, when: 2027-05-11T09:00/10:00, place: nook, expected: 2",
            "kind: bilateral, when: 2027-05-11T11:00/12:00, place: hall-b"),
        RuleExample(  // once, with the fullest
            UnknownCapacity.id, finds: "note b / place:room", in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: room, expected: 10",
            "kind: meeting, when: 2027-05-12T09:00/10:00, place: room, expected: 30"),
        RuleExample(
            UnknownCapacity.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: hall-ab, expected: 10",
            "kind: meeting, when: 2027-05-11T09:00/10:00, place: room", "kind: forum, when: 2027-05-11, place: kintex, expected: 900"),
        RuleExample(
            UnknownLayout.id, finds: "note a / place:hall-a",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: hall-a, layout: uShape, expected: 300"),
        RuleExample(
            UnknownLayout.id, finds: "note a / place:hall-ab",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: hall-ab, layout: uShape"),
        RuleExample(
            UnknownLayout.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: hall-a, layout: classroom, expected: 100",
            "kind: meeting, when: 2027-05-11T09:00/10:00, place: hall-b, layout: uShape, expected: 100",
            "kind: meeting, when: 2027-05-12T09:00/10:00, place: hall-a, layout: uShape, expected: 301"),
        RuleExample(
            HeadcountOverRoom.id, finds: "warning a / place:nook",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: nook, roles: {attendee: [oman, fiji]}"),
        RuleExample(
            HeadcountOverRoom.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: nook, roles: {attendee: [oman, chile]}",
            "kind: transfer, when: 2027-05-12T09:00/10:00, place: inn, to: airport, roles: {attendee: [oman, chile]}"),
        RuleExample(  // all that is on at once
            HeadcountOverRoom.id, finds: "note a x y",
            in:
                "kind: forum, when: 2027-05-11, place: kintex, expected: 301, activities: [{id: x, kind: session, title: X, when: 2027-05-11T09:00/10:00, place: hall-a, layout: classroom}, {id: y, kind: workshop, title: Y, when: 2027-05-11T09:30/11:00, place: hall-b}]"
        ),
        RuleExample(
            HeadcountOverRoom.id,
            in:
                "kind: forum, when: 2027-05-11, place: kintex, expected: 300, activities: [{id: x, kind: session, title: X, when: 2027-05-11T09:00/10:00, place: hall-a, layout: classroom}, {id: y, kind: workshop, title: Y, when: 2027-05-11T09:30/11:00, place: hall-b}, {id: z, kind: bilateral, title: Z, when: 2027-05-11T14:00/14:30, place: nook}]"
        ),
        RuleExample(
            NoInterpretation.id, finds: "warning a / delegation:chile",
            in: "kind: bilateral, when: 2027-05-11T09:00/10:00, roles: {host: kim, counterpart: chile}"),
        RuleExample(
            NoInterpretation.id, finds: "warning a / person:kim",
            in: "kind: session, when: 2027-05-11T09:00/10:00, languages: en, roles: {speaker: lee, attendee: kim}"),
        RuleExample(  // by way of English
            NoInterpretation.id,
            in:
                "kind: bilateral, when: 2027-05-11T09:00/10:00, roles: {host: kim, counterpart: chile, interpreter: [{who: inga, from: ko, to: en}, {who: ana, from: en, to: es}]}",
            "kind: session, when: 2027-05-11T11:00/12:00, languages: en, interpretation: ko, roles: {speaker: lee, attendee: [kim, fiji]}"),
        RuleExample(
            NoInterpreter.id, finds: "error a",
            in:
                "kind: session, when: 2027-05-11T09:00/10:00, languages: en, interpretation: [ko, es], roles: {interpreter: [inga, {who: ana, status: declined}]}",
            with: "phase: published"),
        RuleExample(
            NoInterpreter.id,
            in:
                "kind: session, when: 2027-05-11T09:00/10:00, languages: en, interpretation: [en, ko, es], roles: {interpreter: [inga, {who: ana, from: en, to: es}]}",
            "kind: session, when: 2027-05-11T09:00/10:00, interpretation: [ar, fr], roles: {interpreter: lab}",
            "kind: forum, when: 2027-05-11T14:00/16:00, interpretation: ko, activities: [{id: x, kind: session, title: X, when: 2027-05-11T14:00/15:00, roles: {interpreter: inga}}]",
            with: "phase: published"),
        RuleExample(
            InterpreterWithoutLanguage.id, finds: "warning a / person:inga", "warning b / person:lee",
            in: "kind: session, when: 2027-05-11T09:00/10:00, roles: {interpreter: {who: inga, from: ar, to: en}}",
            "kind: session, when: 2027-05-11T09:00/10:00, interpretation: [ko, es], roles: {interpreter: lee}"),
        RuleExample(
            InterpreterWithoutLanguage.id,
            in:
                "kind: session, when: 2027-05-11T09:00/10:00, roles: {interpreter: [{who: inga, from: ko, to: en-GB}, {who: ana, from: ar, to: fr}]}",
            "kind: session, when: 2027-05-11T09:00/10:00, interpretation: [ko, es], roles: {interpreter: inga}"),
        RuleExample(
            InterpreterInAnotherRole.id, finds: "note a / person:inga", "note b / person:ana",
            in: "kind: session, when: 2027-05-11T09:00/10:00, roles: {chair: inga, interpreter: inga}",
            "kind: session, when: 2027-05-11T09:00/10:00, roles: {interpreter: ana}, agenda: [{title: T, by: ana}]"),
        RuleExample(
            InterpreterInAnotherRole.id,
            in: "kind: session, when: 2027-05-11T09:00/10:00, roles: {chair: ben, liaison: inga, attendee: inga, interpreter: inga}",
            "kind: session, when: 2027-05-11T09:00/10:00, roles: {chair: {who: inga, status: declined}, interpreter: inga, host: lab}"),
        RuleExample(
            InterpreterAloneTooLong.id, finds: "warning a / person:inga",
            in: "kind: session, when: 2027-05-11T09:00/09:41, interpretation: ko, roles: {interpreter: {who: inga, from: en, to: ko}}"),
        RuleExample(
            InterpreterAloneTooLong.id, finds: "warning a / person:inga",
            in: "kind: bilateral, when: 2027-05-11T09:00/10:31, roles: {interpreter: {who: inga, from: en, to: ko}}"),
        RuleExample(
            InterpreterAloneTooLong.id,
            in: "kind: session, when: 2027-05-11T09:00/09:40, interpretation: ko, roles: {interpreter: {who: inga, from: en, to: ko}}",
            "kind: bilateral, when: 2027-05-11T10:00/11:30, roles: {interpreter: {who: inga, from: en, to: ko}}",
            "kind: session, when: 2027-05-11T09:00/13:00, interpretation: ko, roles: {interpreter: [{who: ana, from: en, to: ko}, {who: lee, from: en, to: ko}]}"
        ),
        RuleExample(
            InterpreterShiftTooLong.id, finds: "warning a b / person:inga",
            in: "kind: session, when: 2027-05-11T09:00/13:00, roles: {interpreter: inga}",
            "kind: session, when: 2027-05-11T15:00/18:01, roles: {interpreter: inga}"),
        RuleExample(
            InterpreterShiftTooLong.id, in: "kind: session, when: 2027-05-11T09:00/13:00, roles: {interpreter: inga}",
            "kind: session, when: 2027-05-11T15:00/18:00, roles: {interpreter: inga}",
            "kind: session, when: 2027-05-11T19:00/20:00, roles: {speaker: inga}"),
        RuleExample(
            NoBooth.id, finds: "warning a / place:cabin",
            in: "kind: session, when: 2027-05-11T09:00/10:00, place: cabin, languages: en, interpretation: [fr, es]"),
        RuleExample(NoBooth.id, in: "kind: session, when: 2027-05-11T09:00/10:00, place: cabin, languages: en, interpretation: [en, fr]"),
    ]

    private static let protocols = [
        RuleExample(
            HeadMissing.id, finds: "warning a / delegation:oman",
            in: "kind: bilateral, when: 2027-05-11T09:00/10:00, roles: {counterpart: {who: oman, members: [second]}}"),
        RuleExample(
            HeadMissing.id, in: "kind: bilateral, when: 2027-05-11T09:00/10:00, roles: {counterpart: {who: oman, members: [second, head]}}"),
        RuleExample(  // the head has cancelled the journey
            HeadMissing.id, finds: "warning a / delegation:peru", "warning c / delegation:chad",
            in: "kind: bilateral, when: 2027-05-11T09:00/10:00, roles: {host: ana, counterpart: peru}",
            "kind: bilateral, when: 2027-05-11T11:00/12:00, roles: {host: ana, counterpart: {who: peru, members: [pat], lead: pat}}",
            "kind: bilateral, when: 2027-05-12T11:00/12:00, roles: {host: ana, counterpart: chad}",
            "kind: bilateral, when: 2027-05-11T14:00/15:00, roles: {host: ana, counterpart: chad}",
            adding: [
                "people": [
                    "{id: sam, name: Sam, status: notComing}", "{id: pat, name: Pat}",
                    "{id: kit, name: Kit, status: notComing, since: 2027-05-12}",
                ],
                "delegations": [
                    "{id: peru, name: Peru, head: sam, members: [pat]}", "{id: chad, name: Chad, head: kit, size: 4}",
                ],
            ]),
        RuleExample(
            SplitWithoutLead.id, finds: "warning a / delegation:kenya",
            in: "kind: siteVisit, when: 2027-05-11T09:00/10:00, roles: {attendee: {who: kenya, members: [second, ana]}}"),
        RuleExample(
            SplitWithoutLead.id,
            in: "kind: siteVisit, when: 2027-05-11T09:00/10:00, roles: {attendee: {who: kenya, members: [second, ana], lead: ana}}",
            "kind: siteVisit, when: 2027-05-12T09:00/10:00, roles: {attendee: {who: kenya, members: [second]}}"),
        RuleExample(
            RankMismatch.id, finds: "note a / person:clerk person:minister",
            in: "kind: courtesyCall, when: 2027-05-11T09:00/10:00, roles: {host: clerk, counterpart: minister}"),
        RuleExample(
            RankMismatch.id, in: "kind: courtesyCall, when: 2027-05-11T09:00/10:00, roles: {host: [clerk, deputy], counterpart: minister}"),
        RuleExample(
            SamePairTwice.id, finds: "note a b / delegation:fiji",
            in: "kind: bilateral, when: 2027-05-11T09:00/10:00, roles: {host: host, counterpart: fiji}",
            "kind: bilateral, when: 2027-05-13T09:00/10:00, roles: {host: fiji, counterpart: host}"),
        RuleExample(
            SamePairTwice.id, in: "kind: bilateral, when: 2027-05-11T09:00/10:00, roles: {host: host, counterpart: fiji}",
            "kind: bilateral, when: 2027-05-13T09:00/10:00, roles: {host: host, counterpart: [fiji, oman]}"),
        RuleExample(
            OneSided.id, finds: "note a", in: "kind: bilateral, when: 2027-05-11T09:00/10:00, roles: {counterpart: fiji, organizer: host}"),
        RuleExample(OneSided.id, in: "kind: bilateral, when: 2027-05-11T09:00/10:00, roles: {attendee: [fiji, oman]}"),
        RuleExample(
            OrderOfPrecedence.id, finds: "note a / person:deputy person:minister",
            in: "kind: ceremony, when: 2027-05-11T09:00/10:00, roles: {speaker: [deputy, ana, minister]}"),
        RuleExample(OrderOfPrecedence.id, in: "kind: ceremony, when: 2027-05-11T09:00/10:00, roles: {speaker: [minister, ana, deputy]}"),
    ]

    private static let completeness = [
        RuleExample(
            NotComing.id, finds: "warning a / person:ill",
            in: "kind: session, when: 2027-05-11T09:00/10:00, roles: {speaker: ill, attendee: ana}"),
        RuleExample(  // who only listens is missed less
            NotComing.id, finds: "note a / delegation:tonga",
            in: "kind: session, when: 2027-05-11T09:00/10:00, roles: {speaker: ana, attendee: tonga}"),
        RuleExample(
            NotComing.id, finds: "warning a / person:ill",
            in: "kind: transfer, when: 2027-05-11T09:00/10:00, vehicles: truck"),
        RuleExample(  // on that day they are there
            NotComing.id, in: "kind: session, when: 2027-05-11T09:00/10:00, roles: {speaker: leaving, chair: swapped}"),
        RuleExample(
            EmptyGroup.id, finds: "note a", in: "kind: meal, when: 2027-05-11T19:00/21:00, roles: {attendee: none}"),
        RuleExample(
            EmptyGroup.id, in: "kind: meal, when: 2027-05-11T19:00/21:00, roles: {attendee: heads}"),
        RuleExample(NoTime.id, finds: "note a", in: "kind: meeting, duration: 30"),
        RuleExample(
            NoTime.id, in: "kind: meeting, activities: [{id: x, kind: session, title: X, when: 2027-05-11T09:00/10:00}]"),
        RuleExample(NoPlace.id, finds: "note a", in: "kind: meeting, when: 2027-05-11T09:00/10:00"),
        RuleExample(NoPlace.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, url: 'https://example.org'"),
        RuleExample(
            NoLink.id, finds: "note a / person:ana",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: room, roles: {speaker: {who: ana, remote: true}}"),
        RuleExample(
            NoLink.id,
            in:
                "kind: meeting, when: 2027-05-11T09:00/10:00, place: room, url: 'https://example.org', roles: {speaker: {who: ana, remote: true}}"
        ),
        RuleExample(
            NoChair.id, finds: "note a", in: "kind: panel, when: 2027-05-11T09:00/10:00, roles: {panellist: ana}",
            with: "phase: provisional"),
        RuleExample(NoChair.id, in: "kind: panel, when: 2027-05-11T09:00/10:00, roles: {moderator: ana}", with: "phase: provisional"),
        RuleExample(
            NoSpeaker.id, finds: "error a / person:ana", "warning b", "note c",
            in: "kind: session, when: 2027-05-11T09:00/10:00, roles: {chair: ben, speaker: {who: ana, status: declined}}",
            "kind: panel, when: 2027-05-11T09:00/10:00, roles: {moderator: ben}",
            "kind: workshop, when: 2027-05-11T09:00/10:00, roles: {chair: ben}", with: "phase: published"),
        RuleExample(
            NoSpeaker.id, finds: "note a / person:ana person:ben",
            in:
                "kind: ceremony, when: 2027-05-11T09:00/10:00, roles: {speaker: [{who: ana, status: declined}, {who: ben, status: delegated}]}"
        ),
        RuleExample(  // those beside an item, in a part, around it; delegations that meet
            NoSpeaker.id,
            in:
                "kind: session, when: 2027-05-11T09:00/10:00, agenda: [{title: T, by: ana}], roles: {speaker: {who: ben, status: declined}}",
            "kind: workshop, when: 2027-05-11T09:00/12:00, activities: [{id: x, kind: session, title: X, when: 2027-05-11T09:00/10:00, roles: {presenter: ana}}]",
            "kind: seminar, when: 2027-05-11T09:00/12:00, roles: {speaker: ana}, activities: [{id: y, kind: session, title: Y, when: 2027-05-11T09:00/10:00}]",
            "kind: session, when: 2027-05-11T09:00/12:00, roles: {chair: ana, attendee: [oman, fiji]}", with: "phase: published"),
        RuleExample(NoSpeaker.id, in: "kind: session, when: 2027-05-11T09:00/10:00"),  // a keynote to be found
        RuleExample(
            DeclinedPresenter.id, finds: "error a / person:ana", "note b / person:ana",
            in:
                "kind: session, when: 2027-05-11T09:00/10:00, roles: {speaker: [ben, {who: ana, status: declined}]}, agenda: [{title: T, by: ana}]",
            "kind: session, when: 2027-05-11T09:00/10:00, roles: {speaker: [ben, {who: ana, status: declined}]}", with: "phase: published"),
        RuleExample(
            DeclinedPresenter.id,
            in:
                "kind: session, when: 2027-05-11T09:00/10:00, roles: {speaker: [{who: ana, status: declined}], chair: ana}, agenda: [{title: T, by: ana}]",
            "kind: session, when: 2027-05-11T09:00/10:00, roles: {speaker: [ben, {who: ana, status: delegated}], attendee: {who: lee, status: declined}}",
            with: "phase: published"),
        RuleExample(
            PanelTooSmall.id, finds: "warning a",
            in: "kind: panel, when: 2027-05-11T09:00/10:00, roles: {panellist: [ana, {who: ben, status: declined}]}",
            with: "phase: published"),
        RuleExample(
            PanelTooSmall.id, finds: "note a", in: "kind: panel, when: 2027-05-11T09:00/10:00, roles: {panellist: [ana, ben]}",
            with: "phase: provisional\npractice: {panellists: 3}"),
        RuleExample(
            PanelTooSmall.id, in: "kind: panel, when: 2027-05-11T09:00/10:00, roles: {panellist: ana, speaker: ben}",
            "kind: panel, when: 2027-05-11T09:00/10:00, roles: {panellist: oman}",
            "kind: session, when: 2027-05-11T09:00/10:00, roles: {speaker: ana}",
            with: "phase: published"),
        RuleExample(NoHost.id, finds: "note a", in: "kind: siteVisit, when: 2027-05-11T09:00/10:00, roles: {attendee: fiji}"),
        RuleExample(NoHost.id, in: "kind: siteVisit, when: 2027-05-11T09:00/10:00, roles: {attendee: fiji, host: lab}"),
        RuleExample(
            NoLiaison.id, finds: "note a / delegation:fiji", in: "kind: studyVisit, when: 2027-05-11/2027-05-12, roles: {attendee: fiji}"),
        RuleExample(
            NoLiaison.id, in: "kind: studyVisit, when: 2027-05-11/2027-05-12, roles: {attendee: fiji, liaison: ana}",
            "kind: session, when: 2027-05-11T09:00/10:00, roles: {attendee: oman}"),
        RuleExample(
            SeriesCancelled.id, finds: "note a.2027-05-11",
            in:
                "kind: meeting, when: 2027-05-11T09:00/10:00, repeat: {rule: FREQ=DAILY;COUNT=2, changes: [{at: 2027-05-11, status: cancelled}, {at: 2027-05-12, status: cancelled}]}"
        ),
        RuleExample(
            SeriesCancelled.id,
            in:
                "kind: meeting, when: 2027-05-11T09:00/10:00, repeat: {rule: FREQ=DAILY;COUNT=2, changes: [{at: 2027-05-11, status: cancelled}]}",
            "kind: meeting, status: cancelled, when: 2027-05-11T09:00/10:00, repeat: {rule: FREQ=DAILY;COUNT=2, changes: [{at: 2027-05-11, status: cancelled}]}"
        ),
        RuleExample(
            BadLink.id, finds: "note a", "note b", "note c", "note d",
            in: "kind: call, when: 2027-05-11T09:00/10:00, url: www.example.org/join",
            "kind: call, when: 2027-05-11T09:00/10:00, url: 'https://'",
            "kind: call, when: 2027-05-11T09:00/10:00, url: 'https://example.org/join me'",
            "kind: call, when: 2027-05-11T09:00/10:00, agenda: [{title: T, documents: [{title: D, url: to follow}]}]"),
        RuleExample(
            BadLink.id, finds: "note  / organization:bank", "note  / place:den", in: "kind: call, when: 2027-05-11T09:00/10:00",
            adding: [
                "places": ["{id: den, name: Den, url: den}"], "organizations": ["{id: bank, name: Bank, url: 'htp://bank.example.org'}"],
            ]),
        RuleExample(
            BadLink.id, in: "kind: call, when: 2027-05-11T09:00/10:00, url: 'https://example.org/join?room=1#now'",
            "kind: call, when: 2027-05-11T09:00/10:00, url: 'tel:+33100000000,,12#'",
            "kind: call, when: 2027-05-11T09:00/10:00, url: 'MAILTO:a@example.org'",
            "kind: call, when: 2027-05-11T09:00/10:00, documents: [{title: D, url: papers/note 1.pdf}, {title: E}]"),
        RuleExample(
            NoLanguage.id, finds: "note a", in: "kind: session, when: 2027-05-11T09:00/10:00", with: "rules: {no-language: note}"),
        RuleExample(
            NoLanguage.id, in: "kind: session, when: 2027-05-11T09:00/10:00, languages: en", "kind: meeting, when: 2027-05-11T09:00/10:00",
            "kind: forum, when: 2027-05-11, languages: en, activities: [{id: x, kind: session, title: X, when: 2027-05-11T09:00/10:00}]",
            with: "rules: {no-language: note}"),
        RuleExample(NoTrack.id, finds: "note a", in: "kind: session, when: 2027-05-11T09:00/10:00", with: "rules: {no-track: note}"),
        RuleExample(NoTrack.id, in: "kind: session, when: 2027-05-11T09:00/10:00, track: Health", with: "rules: {no-track: note}"),
        RuleExample(  // not unless the plan asks
            NoTrack.id, in: "kind: session, when: 2027-05-11T09:00/10:00", with: "phase: published"),
        RuleExample(
            NoDescription.id, finds: "note a", in: "kind: session, when: 2027-05-11T09:00/10:00", with: "rules: {no-description: note}"),
        RuleExample(
            NoDescription.id, in: "kind: session, when: 2027-05-11T09:00/10:00, description: What it is about.",
            with: "rules: {no-description: note}"),
        RuleExample(
            Unconfirmed.id, finds: "warning a / person:ana", in: "kind: session, when: 2027-05-11T09:00/10:00, roles: {speaker: ana}",
            with: "phase: published"),
        RuleExample(
            Unconfirmed.id, finds: "warning a",
            in: "kind: session, when: 2027-05-11T09:00/10:00, status: tentative, roles: {speaker: {who: ana, status: accepted}}",
            with: "phase: published"),
        RuleExample(
            Unconfirmed.id,
            in: "kind: session, when: 2027-05-11T09:00/10:00, roles: {speaker: {who: ana, status: accepted}, attendee: ben}",
            with: "phase: published"),
        RuleExample(Unconfirmed.id, in: "kind: session, when: 2027-05-11T09:00/10:00, roles: {speaker: ana}"),
        RuleExample(
            Quorum.id, finds: "warning a", in: "kind: meeting, when: 2027-05-11T09:00/10:00, quorum: 2, roles: {attendee: [ana]}"),
        RuleExample(
            Quorum.id, finds: "error a",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, quorum: 2, roles: {attendee: [{who: ana, status: accepted}, ben]}",
            with: "phase: published"),
        RuleExample(Quorum.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, quorum: 2, roles: {attendee: [ana, ben]}"),
        RuleExample(
            DependencyOrder.id, finds: "error b a", in: "kind: meeting, when: 2027-05-11T09:00/10:00, after: b",
            "kind: meeting, when: 2027-05-11T08:00/09:01"),
        RuleExample(DependencyOrder.id, finds: "note b a", in: "kind: meeting, when: 2027-05-11T09:00/10:00, after: b", "kind: meeting"),
        RuleExample(  // on the same date, but over in Seoul before the day begins in Paris
            DependencyOrder.id, finds: "error b a", in: "kind: meeting, when: 2027-05-11T06:00/07:00, place: foyer, after: b",
            "kind: training, when: 2027-05-11, place: room"),
        RuleExample(
            DependencyOrder.id, in: "kind: meeting, when: 2027-05-11T06:00/07:01, place: foyer, after: b",
            "kind: training, when: 2027-05-11, place: room"),
        RuleExample(
            DependencyOrder.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, after: b", "kind: meeting, when: 2027-05-11T08:00/09:00",
            "kind: milestone, when: 2027-05-11, after: d", "kind: meeting, when: 2027-05-11T15:00/16:00"),
        RuleExample(
            MustNotRunInParallel.id, finds: "error a b", in: "kind: meeting, when: 2027-05-11T09:00/10:00, apart: b",
            "kind: meeting, when: 2027-05-11T08:00/09:01"),
        RuleExample(
            MustNotRunInParallel.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, apart: b",
            "kind: meeting, when: 2027-05-11T08:00/09:00"),
        RuleExample(
            ParallelToPlenary.id, finds: "warning x y",
            in:
                "kind: forum, when: 2027-05-11, activities: [{id: x, kind: plenary, title: X, when: 2027-05-11T09:00/10:30}, {id: y, kind: workshop, title: Y, when: 2027-05-11T10:00/11:00}]"
        ),
        RuleExample(
            ParallelToPlenary.id,
            in:
                "kind: forum, when: 2027-05-11, activities: [{id: x, kind: plenary, title: X, when: 2027-05-11T09:00/10:00}, {id: y, kind: workshop, title: Y, when: 2027-05-11T10:00/11:00}, {id: z, kind: bilateral, title: Z, when: 2027-05-11T09:00/10:00}]"
        ),
        RuleExample(
            DuringCommonBreak.id, finds: "note b a", in: "kind: break, when: 2027-05-11T10:30/11:00, place: foyer",
            "kind: panel, when: 2027-05-11T10:00/10:45, place: hall-a"),
        RuleExample(  // at any depth of the event
            DuringCommonBreak.id, finds: "note y x",
            in:
                "kind: forum, when: 2027-05-11, activities: [{id: x, kind: meal, title: X, when: 2027-05-11T12:00/13:00}, {id: w, kind: workshop, title: W, when: 2027-05-11T09:00/17:00, activities: [{id: y, kind: session, title: Y, when: 2027-05-11T12:30/14:00}]}]"
        ),
        RuleExample(  // until it begins; for guests; in another house; a meeting; the other sitting
            DuringCommonBreak.id, in: "kind: break, when: 2027-05-11T10:30/11:00, place: foyer",
            "kind: panel, when: 2027-05-11T10:00/10:30, place: hall-a", "kind: panel, when: 2027-05-11T10:00/12:00, place: room",
            "kind: meeting, when: 2027-05-11T10:30/11:00, place: hall-b"),
        RuleExample(
            DuringCommonBreak.id, in: "kind: meal, when: 2027-05-11T12:00/13:00, roles: {host: host, attendee: oman}",
            "kind: meal, when: 2027-05-11T12:00/13:00", "kind: meal, when: 2027-05-11T13:00/14:00",
            "kind: panel, when: 2027-05-11T12:00/13:00, place: hall-a"),
        RuleExample(
            SameTrackInParallel.id, finds: "note a b", in: "kind: session, when: 2027-05-11T09:00/10:00, track: Ports",
            "kind: panel, when: 2027-05-11T09:30/10:30, track: Ports", with: "rules: {same-track-in-parallel: note}"),
        RuleExample(
            SameTrackInParallel.id, in: "kind: session, when: 2027-05-11T09:00/10:00, track: Ports",
            "kind: panel, when: 2027-05-11T10:00/10:30, track: Ports", "kind: panel, when: 2027-05-11T09:00/10:30, track: Ships",
            with: "rules: {same-track-in-parallel: note}"),
        RuleExample(  // off, unless a plan sets it
            SameTrackInParallel.id, in: "kind: session, when: 2027-05-11T09:00/10:00, track: Ports",
            "kind: panel, when: 2027-05-11T09:30/10:30, track: Ports"),
        RuleExample(
            AgendaTooLong.id, finds: "warning a",
            in: "kind: session, when: 2027-05-11T09:00/10:00, agenda: [{title: One, minutes: 31}, {title: Two, minutes: 30}]"),
        RuleExample(
            AgendaTooLong.id,
            in: "kind: session, when: 2027-05-11T09:00/10:00, agenda: [{title: One, minutes: 30}, {title: Two, minutes: 30}]"
        ),
        RuleExample(
            StaleAcceptance.id, finds: "note a b", in: "kind: meeting, when: 2027-05-11T09:00/10:00, roles: {speaker: ana}",
            "kind: meeting, when: 2027-05-11T10:00/11:00, roles: {speaker: ana}",
            with: "accepted: [{rule: person-overlap, activities: [a, b], reason: fine}]"),
        RuleExample(
            StaleAcceptance.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, roles: {speaker: ana}",
            "kind: meeting, when: 2027-05-11T09:30/11:00, roles: {speaker: ana}",
            with: "accepted: [{rule: person-overlap, activities: [a, b], reason: fine}]"),
    ]
}

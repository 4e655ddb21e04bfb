@testable import Conflicts

extension RuleExample {
    /// A city of which nobody says where it is.
    private static let lima =
        "{id: lima, kind: city, name: Lima, country: PE, timezone: America/Lima, places: [{id: lim, kind: airport, name: Airport}, "
        + "{id: palace, kind: venue, name: Palace}, {id: lodge, kind: hotel, name: Lodge}]}"
    private static let toMinistry = "travel: [{from: kintex, to: ministry, minutes: 45}]"

    static let movement = [
        RuleExample(
            TravelTooShort.id, finds: "warning a b / delegation:fiji",
            in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: kintex, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T10:44/12:00, place: ministry, roles: {attendee: fiji}",
            with: toMinistry),
        RuleExample(
            TravelTooShort.id, in: "kind: meeting, when: 2027-05-11T09:00/10:00, place: kintex, roles: {attendee: fiji}",
            "kind: meeting, when: 2027-05-11T10:45/12:00, place: ministry, roles: {attendee: fiji}",
            with: toMinistry),
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
        RuleExample(  // at another airport in the same minute, but not hours later
            ArrivalMismatch.id, finds: "warning a / person:pat",
            in: "kind: flight, when: 2027-05-10T22:00/2027-05-11T09:40, place: paris, to: airport, roles: {attendee: [pat, kit]}",
            adding: [
                "places": ["{id: field, kind: airport, name: Field, country: KR, timezone: Asia/Seoul, location: [37.46, 126.44]}"],
                "people": [
                    "{id: pat, name: Pat, arrival: {at: 2027-05-11T09:40, place: field}}",
                    "{id: kit, name: Kit, arrival: {at: 2027-05-11T15:40, place: field}}",
                ],
            ]),
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
}

@testable import Conflicts

extension RuleExample {
    static let overlap = [
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
        RuleExample(  // as lists without accents write it
            ListedTwice.id, finds: "warning  / person:sam person:sam-2", in: "kind: meeting, when: 2027-05-11T09:00/10:00",
            adding: [
                "people": [
                    "{id: sam, name: Samuél Núñez, email: sam@example.org}", "{id: sam-2, name: Samuel Nunez, email: sam@example.org}",
                ]
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
}

@testable import Conflicts

extension RuleExample {
    static let capacity = [
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
    ]
}

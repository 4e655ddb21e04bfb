@testable import Conflicts

extension RuleExample {
    static let time = [
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
            DayTooLong.id, finds: "note a / delegation:fiji",
            in: "kind: meeting, when: 2027-05-11T09:00/2027-05-12T09:00, place: room, roles: {attendee: fiji}"),
        RuleExample(  // a meeting of three days
            DayTooLong.id, in: "kind: meeting, when: 2027-05-11T09:00/2027-05-13T18:00, place: room, roles: {attendee: fiji}",
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
}

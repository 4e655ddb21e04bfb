@testable import Conflicts

extension RuleExample {
    static let completeness = [
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
            Unconfirmed.id, finds: "warning a / person:ana",
            in: "kind: session, when: 2027-05-11T09:00/10:00, roles: {speaker: ana, attendee: {who: lee, status: accepted}}",
            with: "phase: published"),
        RuleExample(  // nobody at all has replied
            Unconfirmed.id, finds: "warning ", in: "kind: session, when: 2027-05-11T11:00/12:00, roles: {speaker: ana}",
            "kind: session, when: 2027-05-11T09:00/10:00, roles: {speaker: ben, attendee: lee}",
            "kind: meeting, when: 2027-05-11T10:00/11:00, roles: {chair: ana}", with: "phase: published"),
        RuleExample(  // somebody has
            Unconfirmed.id, finds: "warning b / person:ben", "warning a / person:ana",
            in: "kind: session, when: 2027-05-11T11:00/12:00, roles: {speaker: ana}",
            "kind: session, when: 2027-05-11T09:00/10:00, roles: {speaker: ben, attendee: {who: lee, status: declined}}",
            with: "phase: published"),
        RuleExample(  // the earliest doesn't count, by the plan's own weights
            Unconfirmed.id, finds: "note b / person:ana", in: "kind: session, when: 2027-05-11T09:00/10:00, roles: {host: lab}",
            "kind: session, when: 2027-05-11T11:00/12:00, roles: {speaker: ana}",
            with: "phase: published\nrules: {unconfirmed: {severity: note, roles: {host: \"off\"}}}"),
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
    ]
}

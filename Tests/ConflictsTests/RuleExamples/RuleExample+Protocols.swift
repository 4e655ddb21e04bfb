@testable import Conflicts

extension RuleExample {
    static let protocols = [
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
}

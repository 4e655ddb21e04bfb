@testable import Conflicts

extension RuleExample {
    static let staleness = [
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

import Conflicts
import Planning
import TestSupport

/// The surroundings that the rules are tried in: two cities near each other, two far ones, people and delegations.
let surroundings = """
    plenary: 1
    id: trial
    title: Trial
    domain: plans.example.org
    timezone: Europe/Paris
    places:
      - {id: goyang, kind: city, name: Goyang, country: KR, timezone: Asia/Seoul, location: [37.658, 126.832], places: [
          {id: kintex, kind: venue, name: KINTEX, location: [37.669, 126.746], places: [
            {id: hall-ab, kind: hall, name: Halls A and B, combines: [hall-a, hall-b]},
            {id: hall-a, kind: hall, name: Hall A, capacity: {theatre: 300, classroom: 100}},
            {id: hall-b, kind: hall, name: Hall B, capacity: 200},
            {id: foyer, name: Foyer}]}]}
      - {id: seoul, kind: city, name: Seoul, country: KR, timezone: Asia/Seoul, location: [37.566, 126.978], places: [
          {id: ministry, kind: venue, name: Ministry, location: [37.575, 126.976], hours: "09:00-18:00"},
          {id: institute, kind: venue, name: Institute, location: [37.577, 126.979]}]}
      - {id: paris, kind: city, name: Paris, country: FR, timezone: Europe/Paris, location: [48.857, 2.352], places: [
          {id: room, kind: room, name: Room}, {id: office, kind: office, name: Office}]}
      - {id: muscat, kind: city, name: Muscat, country: OM, timezone: Asia/Muscat, location: [23.588, 58.383]}
    people: [{id: ana, name: Ana}, {id: ben, name: Ben}, {id: head, name: Head}, {id: second, name: Second}]
    delegations:
      - {id: oman, name: Oman, head: head, members: [second], size: 13}
      - {id: fiji, name: Fiji, size: 4}
    organizations: [{id: host, name: Host}]

    """

/// What one rule finds among `activities`, YAML in flow style, each as `severity activities / resources`.
func found(
    by rule: String, _ activities: String..., extra: String = "", holidays: Holidays = Holidays(), busy: BusyTimes = BusyTimes(),
    today: LocalDate? = nil
) throws -> [String] {
    try conflicts(activities, extra: extra, holidays: holidays, busy: busy, today: today).filter { $0.rule == rule }.map { conflict in
        let who = conflict.resources.map { "\($0.kind.rawValue):\($0.id)" }.joined(separator: " ")
        let what = conflict.activities.map(\.rawValue).joined(separator: " ")
        return "\(conflict.severity.rawValue) \(what)" + (who.isEmpty ? "" : " / \(who)") + (conflict.accepted == nil ? "" : " (accepted)")
    }
}

/// Every conflict there is.
func conflicts(
    _ activities: [String], extra: String = "", holidays: Holidays = Holidays(), busy: BusyTimes = BusyTimes(), today: LocalDate? = nil
) throws -> [Conflict] {
    ConflictCheck(
        try resolved(activities, extra: extra), beside: Surroundings(holidays: holidays, busy: busy, today: today)
    ).conflicts()
}

func resolved(_ activities: [String], extra: String = "") throws -> ResolvedPlan {
    try plan(surroundings + extra + "\nactivities:\n" + activities.map { "  - \($0)\n" }.joined())
}

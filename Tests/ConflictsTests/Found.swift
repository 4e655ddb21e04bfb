import Conflicts
import Planning
import TestSupport
import Time
import Wording

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
            {id: foyer, name: Foyer}]},
          {id: airport, kind: airport, name: Airport, location: [37.56, 126.8]}]}
      - {id: seoul, kind: city, name: Seoul, country: KR, timezone: Asia/Seoul, location: [37.566, 126.978], places: [
          {id: ministry, kind: venue, name: Ministry, location: [37.575, 126.976], hours: "09:00-18:00"},
          {id: hotel, kind: hotel, name: Hotel, location: [37.565, 126.977]},
          {id: inn, kind: hotel, name: Inn, location: [37.556, 126.937], capacity: 10},
          {id: cabin, kind: room, name: Cabin, booths: 1, equipment: [{what: receivers, count: 10}]},
          {id: institute, kind: venue, name: Institute, location: [37.577, 126.979]}]}
      - {id: paris, kind: city, name: Paris, country: FR, timezone: Europe/Paris, location: [48.857, 2.352], places: [
          {id: room, kind: room, name: Room}, {id: office, kind: office, name: Office},
          {id: nook, kind: room, name: Nook, capacity: 16},
          {id: aula, kind: hall, name: Aula, places: [
            {id: niche, kind: room, name: Niche}, {id: stands, kind: hall, name: Stands, shared: true}]}]}
      - {id: nearby, kind: venue, name: Nearby}
      - {id: yonder, kind: venue, name: Yonder}
      - {id: online, kind: online, name: Online}
      - {id: harbour, name: Harbour, country: KE, places: [{id: pier, name: Pier}]}
      - {id: stated, name: Stated, country: KE, timezone: Europe/London}
      - {id: berlin, name: Berlin, country: DE}
      - {id: delhi, name: Delhi, country: IN, timezone: Asia/Calcutta}
      - {id: muscat, kind: city, name: Muscat, country: OM, timezone: Asia/Muscat, location: [23.588, 58.383]}
    vehicles: [{id: van, name: Van, seats: 12}, {id: car, name: Car, seats: 4, driver: ben}, {id: truck, name: Truck, driver: ill}]
    equipment: [{id: receivers, name: Receivers, stock: 300}]
    people:
      - {id: ana, name: Ana}
      - {id: ben, name: Ben}
      - {id: head, name: Head}
      - {id: second, name: Second}
      - {id: inga, name: Inga, languages: [ko, en]}
      - {id: kim, name: Kim, languages: [ko], timezone: Asia/Seoul}
      - {id: lee, name: Lee, languages: [en]}
      - {id: kenyan, name: Kenyan, country: KE}
      - {id: korean, name: Korean, country: KR}
      - {id: minister, name: Minister, rank: 1}
      - {id: deputy, name: Deputy, rank: 2}
      - {id: clerk, name: Clerk, rank: 4}
      - {id: ill, name: Ill, status: notComing}
      - {id: leaving, name: Leaving, status: notComing, since: 2027-05-12}
      - {id: swapped, name: Swapped, replacedBy: ben}
      - {id: teacher, name: Teacher, available: ["2027-05-11T08:00/12:00", "2027-05-12"]}
      - {id: guest, name: Guest, arrival: {at: 2027-05-11T09:40, place: airport, by: KE902}, departure: {at: 2027-05-13T18:00, place: airport, by: KE901}}
    delegations:
      - {id: oman, name: Oman, head: head, members: [second], size: 13}
      - {id: fiji, name: Fiji, size: 4}
      - {id: chile, name: Chile, size: 3, languages: [es], arrival: 2027-05-10T10:00, departure: 2027-05-14T20:00}
      - {id: kenya, name: Kenya, head: head, members: [second, ana], hotel: hotel}
      - {id: tonga, name: Tonga, status: notComing}
    groups: [{id: heads, heads: all}, {id: none, tag: unknown}]
    organizations: [{id: host, name: Host}, {id: lab, name: Lab, hosts: 1, hours: {mon-fri: "09:00-17:00"}}]

    """

/// What one rule finds among `activities`, YAML in flow style, each as `severity activities / resources`.
func found(
    by rule: RuleID, _ activities: String..., extra: String = "", holidays: Holidays = Holidays(), busy: BusyTimes = BusyTimes(),
    today: LocalDate? = nil
) throws -> [String] {
    try conflicts(activities, extra: extra, holidays: holidays, busy: busy, today: today).filter { $0.rule == rule }.map(told)
}

/// A conflict as `severity activities / resources`.
func told(_ conflict: Conflict) -> String {
    let who = conflict.resources.map { "\($0.kind.rawValue):\($0.id)" }.joined(separator: " ")
    let what = conflict.activities.map(\.rawValue).joined(separator: " ")
    return "\(conflict.severity.rawValue) \(what)" + (who.isEmpty ? "" : " / \(who)") + (conflict.accepted == nil ? "" : " (accepted)")
}

/// Every conflict there is.
func conflicts(
    _ activities: [String], extra: String = "", adding records: [String: [String]] = [:], holidays: Holidays = Holidays(),
    busy: BusyTimes = BusyTimes(), today: LocalDate? = nil
) throws -> [Conflict] {
    ConflictCheck(
        try resolved(activities, extra: extra, adding: records), beside: Surroundings(holidays: holidays, busy: busy, today: today)
    ).conflicts()
}

/// `records` are added to those of the surroundings, by their key.
func resolved(_ activities: [String], extra: String = "", adding records: [String: [String]] = [:]) throws -> ResolvedPlan {
    var around = surroundings
    for (key, items) in records {
        around = around.replacing("\n\(key):\n", with: "\n\(key):\n" + items.map { "  - \($0)\n" }.joined())
        around = around.replacing("\n\(key): [", with: "\n\(key): [" + items.map { "\($0), " }.joined())
    }
    return try plan(around + extra + "\nactivities:\n" + activities.map { "  - \($0)\n" }.joined())
}

extension Conflict {
    /// Its sentence for readers of English.
    func message(in plan: ResolvedPlan) -> String { Reader(languages: [.english], plan: plan.plan).message(of: self, in: plan) }
}

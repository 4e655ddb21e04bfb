import Planning
import TestSupport
import Testing
import Time

/// What is inherited, expanded and computed when a plan is resolved.
struct PlanResolutionTests {
    static let text = """
        plenary: 1
        id: trial
        title: Trial
        domain: plans.example.org
        timezone: America/New_York
        places:
          - {id: goyang, kind: city, name: Goyang, country: KR, timezone: Asia/Seoul, location: [37.6, 126.8], places: [
              {id: kintex, kind: venue, name: KINTEX, places: [{id: hall, kind: hall, name: Hall}]}]}
          - {id: paris, kind: city, name: Paris, country: FR, timezone: Europe/Paris}
        people:
          - {id: head, name: Head}
          - {id: second, name: Second}
          - {id: third, name: Third}
        delegations:
          - {id: oman, name: Oman, head: head, members: [second, head, third], size: 13}
        activities:
          - id: forum
            kind: forum
            title: Forum
            when: 2014-06-23/2014-06-26
            place: kintex
            status: cancelled
            activities:
              - {id: opening, kind: ceremony, title: Opening, when: 2014-06-23T10:00/11:00, place: hall, roles: {attendee: [oman]}}
              - {id: dinner, kind: meal, title: Dinner, when: 2014-06-23T19:00/21:00}
          - {id: flight, kind: flight, title: Flight, when: 2014-06-27T10:00/2014-06-27T14:30, place: goyang, to: paris,
             roles: {attendee: [{who: oman, members: [second, third], lead: second}]}}
          - {id: call, kind: call, title: Call, duration: 60, agenda: [{title: T, by: third}]}
        """

    let plan: ResolvedPlan

    init() throws { plan = try TestSupport.plan(Self.text) }

    private func instant(_ text: String) -> Instant { Instant(text)! }

    @Test func `zone, country, city and coordinates are inherited from the places around`() throws {
        let hall = try #require(plan.place("hall"))
        #expect(hall.zone == ZoneID("Asia/Seoul"))
        #expect(hall.country == CountryCode("KR"))
        #expect(hall.city == "goyang")
        #expect(hall.location == Place.Coordinates(latitude: 37.6, longitude: 126.8))
        #expect(plan.placesAround("hall").map(\.place.id) == ["hall", "kintex", "goyang"])
    }

    @Test func `an activity is on the clock of its place, or its parent's, or the plan's`() throws {
        #expect(plan.activity("opening")?.interval == Interval(start: instant("2014-06-23T01:00Z"), end: instant("2014-06-23T02:00Z")))
        #expect(plan.activity("dinner")?.interval == Interval(start: instant("2014-06-23T10:00Z"), end: instant("2014-06-23T12:00Z")))
        #expect(plan.activity("dinner")?.place == "kintex")
        #expect(plan.activity("forum")?.interval == Interval(start: instant("2014-06-22T15:00Z"), end: instant("2014-06-26T15:00Z")))
        #expect(plan.activity("call")?.zone == ZoneID("America/New_York"))
        #expect(plan.activity("call")?.interval == nil)
    }

    @Test func `a flight ends on the clock of the place it goes to`() {
        #expect(plan.activity("flight")?.interval == Interval(start: instant("2014-06-27T01:00Z"), end: instant("2014-06-27T12:30Z")))
    }

    @Test func `activities inside a cancelled one are cancelled`() {
        #expect(plan.activities.map(\.status) == [.cancelled, .cancelled, .cancelled, .confirmed, .confirmed])
    }

    @Test func `a subtree is a range`() throws {
        let forum = try #require(plan.activity("forum"))
        #expect(plan.children(of: forum).map(\.activity.id) == ["opening", "dinner"])
        #expect(plan.activities.map { forum.isAncestor(of: $0) } == [false, true, true, false, false])
    }

    @Test func `a delegation stands for its named members, head first, unless members are named`() throws {
        let whole = try #require(plan.activity("opening")).activity.participations[0]
        let part = try #require(plan.activity("flight")).activity.participations[0]
        #expect(plan.people(in: whole) == ["head", "second", "third"])
        #expect(plan.people(in: part) == ["second", "third"])
        #expect(plan.delegation("oman")?.headcount == 13)
    }

    @Test(arguments: [
        (Scope.everything, ["forum", "opening", "dinner", "flight", "call"]),
        (.activity("forum"), ["forum", "opening", "dinner"]),
        (.participant("oman"), ["opening", "flight"]),
        (.participant("head"), ["opening"]),
        (.participant("third"), ["opening", "flight", "call"]),
        (.place("kintex"), ["forum", "opening", "dinner"]),
        (.place("paris"), ["flight"]),
        (.vehicle("bus"), []),
    ])
    func `a scope has exactly its own activities`(scope: Scope, expected: [String]) {
        #expect(plan.activities(in: scope).map(\.activity.id.rawValue) == expected)
    }

    @Test func `an arrival is on the clock of its place, else of the delegation's hotel, else of the plan`() throws {
        var arrival = Arrival(at: LocalDateTime("2027-05-10T10:00")!)
        var delegation = Delegation(id: "chile", name: "Chile")
        #expect(plan.zone(of: arrival, with: delegation) == plan.plan.timezone)
        delegation.hotel = "kintex"
        #expect(plan.zone(of: arrival, with: delegation) == ZoneID("Asia/Seoul"))
        #expect(plan.zone(of: arrival, with: nil) == plan.plan.timezone)
        arrival.place = "paris"
        #expect(plan.zone(of: arrival, with: delegation) == ZoneID("Europe/Paris"))
        #expect(plan.plan.timezone != ZoneID("Asia/Seoul"))
    }
}

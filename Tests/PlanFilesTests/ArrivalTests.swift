import Planning
import TestSupport
import Testing
import Time

@testable import PlanFiles

/// Arrivals that name their flight, and hotels with their days.
struct ArrivalTests {
    private static func text(arrival: String = "fl-kor-2", departure: String = "fl-kor-9", hotel: String = "garden", flight: String? = nil)
        -> String
    {
        """
        plenary: 1
        id: trial
        title: Trial
        domain: plans.example.org
        timezone: Europe/Paris
        languages: [en]
        places:
          - {id: nairobi, kind: city, name: Nairobi, country: KE, timezone: Africa/Nairobi, places: [{id: nbo, kind: airport, name: Airport}, {id: garden, kind: hotel, name: Garden Hotel}, {id: inn, kind: hotel, name: Old Inn}]}
          - {id: doh, kind: airport, name: Doha, country: QA, timezone: Asia/Qatar}
        people: [{id: brook, name: Ada Brook, arrival: \(arrival), hotel: \(hotel)}]
        delegations: [{id: korea, name: Korea, arrival: \(arrival), departure: \(departure), hotel: \(hotel)}]
        activities:
          - {id: fl-kor-2, kind: flight, title: QR1335, \(flight ?? "when: 2027-03-08T08:40/14:25"), place: doh, to: nbo}
          - {id: fl-kor-9, kind: flight, title: QR1336, when: 2027-03-12T14:00/19:00, place: nbo, to: doh}

        """
    }

    @Test func `an arrival is when, where and with which number its flight lands, and a departure when it leaves`() throws {
        let plan = try plan(Self.text())
        let arrivals = [plan.person("brook")?.arrival, plan.delegation("korea")?.arrival, plan.plan.delegations[0].arrival]
        for case let arrival in arrivals {
            let arrival = try #require(arrival)
            #expect(arrival.at == LocalDateTime("2027-03-08T14:25") && arrival.place == "nbo" && arrival.by == "QR1335")
            #expect(plan.zone(of: arrival, with: nil) == ZoneID("Africa/Nairobi"))
        }
        let departure = try #require(plan.delegation("korea")?.departure)
        #expect(departure.at == LocalDateTime("2027-03-12T14:00") && departure.place == "nbo" && departure.by == "QR1336")
    }

    @Test func `a flight that is moved moves the arrival, and the file names it as before`() throws {
        let file = try PlanFile(Array(Self.text().utf8), name: "plan.yaml", zones: systemZones)
        let late = try file.edited([.move("fl-kor-2", to: Schedule("2027-03-08T13:40/19:25")!)])
        #expect(String(decoding: late, as: UTF8.self) == Self.text(flight: "when: 2027-03-08T13:40/19:25"))
        #expect(try plan(String(decoding: late, as: UTF8.self)).delegation("korea")?.arrival?.at == LocalDateTime("2027-03-08T19:25"))
    }

    @Test func `a moved flight can't be put into the resolved plan without resolving it anew`() throws {
        var plan = try plan(Self.text())
        let flight = try #require(plan.activity("fl-kor-2"))
        var late = flight.activity
        late.when = Schedule("2027-03-08T13:40/19:25")
        #expect(plan.replace(flight, by: late) == nil)
    }

    @Test(arguments: [
        ("fl-kor-2", "fl-kor-9", "garden"), ("2027-03-08T14:25", "{at: 2027-03-12T14:00, place: nbo}", "[garden, inn]"),
        ("{at: fl-kor-2}", "fl-kor-9", "[{at: garden, until: 2027-03-10}, {at: inn, from: 2027-03-10, until: 2027-03-12}]"),
    ])
    func `arrivals and hotels survive YAML and JSON`(arrival: String, departure: String, hotel: String) throws {
        let plan = try plan(Self.text(arrival: arrival, departure: departure, hotel: hotel)).wholePlan
        for syntax in [PlanFile.Syntax.yaml, .json] {
            let text = PlanFile.text(of: plan, as: syntax)
            #expect(try PlanFile(Array(text.utf8), name: "plan", zones: systemZones).plan.wholePlan == plan, "\(text)")
        }
    }

    @Test(arguments: [
        (text(arrival: "fl-kor-3"), "there is no activity 'fl-kor-3'; did you mean 'fl-kor-2'?"),
        (text(arrival: "2027-03-08"), "'2027-03-08' can't be read here; write a date and time, as 2014-06-22T18:05, or the id of a flight"),
        (text(flight: "duration: 345"), "'fl-kor-2' has no hours yet, so nobody can arrive or leave with it; give it a 'when' with times"),
        (
            text(arrival: "{at: fl-kor-2, place: doh}"),
            "the flight has its own place and title; leave 'place' and 'by' out, or write the time instead of the flight"
        ),
        (text(hotel: "[garden, in]"), "there is no place 'in'; did you mean 'inn'?"),
        (
            text(hotel: "{at: garden, from: 2027-03-10, until: 2027-03-10}"),
            "the stay ends before its first night; 'until' is the day on which they leave, so it comes after 'from'"
        ),
    ])
    func `what can't be is reported`(text: String, message: String) {
        #expect(problems(in: text).first?.hasSuffix(message) == true, "\(problems(in: text))")
    }

    @Test func `both sides of a merge may change the hotels of different delegations, and the flight`() throws {
        func file(_ text: String) throws -> PlanFile { try PlanFile(Array(text.utf8), name: "plan.yaml", zones: systemZones) }
        let ours = Self.text(hotel: "[{at: garden, until: 2027-03-10}, {at: inn, from: 2027-03-10}]")
        let theirs = Self.text(flight: "when: 2027-03-08T13:40/19:25")
        let merge = try PlanMerge(base: file(Self.text()), ours: file(ours), theirs: file(theirs))
        #expect(merge.conflicts == [])
        #expect(
            merge.plan
                == (try plan(
                    Self.text(
                        hotel: "[{at: garden, until: 2027-03-10}, {at: inn, from: 2027-03-10}]", flight: "when: 2027-03-08T13:40/19:25")
                )
                .wholePlan))
    }
}

import Planning
import TestSupport
import Testing

@testable import Conflicts

/// Transfers beside what they serve, and the nights between.
struct TransferTests {
    private static let places = """
        plenary: 1
        id: trial
        title: Trial
        domain: plans.example.org
        timezone: Africa/Nairobi
        places:
          - {id: nairobi, kind: city, name: Nairobi, country: KE, timezone: Africa/Nairobi, location: [-1.28, 36.81], places: [
              {id: nbo, kind: airport, name: Airport, location: [-1.3192, 36.9278], places: [{id: t1, name: Terminal 1}]},
              {id: garden, kind: hotel, name: Garden Hotel, location: [-1.229, 36.804]},
              {id: inn, kind: hotel, name: Old Inn, location: [-1.31, 36.82]},
              {id: hall, kind: hall, name: Hall, location: [-1.2336, 36.8177]}]}
          - {id: mba, kind: airport, name: Mombasa, country: KE, timezone: Africa/Nairobi, location: [-4.03, 39.59]}
          - {id: doh, kind: airport, name: Doha, country: QA, timezone: Asia/Qatar, location: [25.27, 51.6]}
        vehicles: [{id: van, name: Van, seats: 7, driver: driver}]

        """

    /// The conflicts of these rules as `severity activities / resources`.
    private func found(
        _ rules: [RuleID], people: String = "", delegation: String = "arrival: {at: 2027-03-08T14:25, place: nbo}", activities: String...
    ) throws -> [String] {
        let text =
            Self.places + "people: [{id: driver, name: Driver}, {id: minister, name: Minister\(people)}]\n"
            + "delegations: [{id: korea, name: Korea, country: KR, head: minister, size: 5, \(delegation)}]\nactivities:\n"
            + activities.map { "  - {\($0)}\n" }.joined()
        return ConflictCheck(try plan(text)).conflicts().filter { rules.contains($0.rule) }.map(told)
    }

    private let flight =
        "id: f, kind: flight, title: QR1335, when: 2027-03-08T18:40/2027-03-09T00:25, place: doh, to: nbo, roles: {attendee: korea}"

    private func ride(_ when: String, from: String = "nbo", to: String = "garden", who: String = "korea") -> String {
        "id: t, kind: transfer, title: T, when: \(when), place: \(from), to: \(to), vehicles: van, roles: {attendee: \(who)}"
    }

    @Test(arguments: [
        ("2027-03-08T14:20/15:20", ["error t / delegation:korea"]), ("2027-03-08T15:20/16:20", ["warning t / delegation:korea"]),
        ("2027-03-08T15:25/16:25", []), ("2027-03-06T10:00/11:00", ["error t / delegation:korea"]),
    ])
    func `nobody is fetched before the arrival, wherever in the airport it begins`(when: String, expected: [String]) throws {
        #expect(try found([PickUpTooEarly.id], activities: ride(when)) == expected)
        #expect(try found([PickUpTooEarly.id], activities: ride(when, from: "t1")) == expected)
    }

    @Test func `a flight that lands ten hours late, after the day it was due, is landed with only then`() throws {
        #expect(
            try found([PickUpTooEarly.id], activities: flight, ride("2027-03-08T15:15/16:30")) == ["error t / delegation:korea"])
        #expect(try found([PickUpTooEarly.id], activities: flight, ride("2027-03-09T01:25/02:25")) == [])
    }

    @Test func `who comes back a second time is fetched after the second landing`() throws {
        let away = "id: a, kind: flight, title: A, when: 2027-03-10T09:00/10:00, place: nbo, to: mba, roles: {attendee: korea}"
        let back = "id: b, kind: flight, title: B, when: 2027-03-11T17:00/18:00, place: mba, to: nbo, roles: {attendee: korea}"
        #expect(
            try found([PickUpTooEarly.id], activities: away, back, ride("2027-03-11T16:00/17:00")) == ["error t / delegation:korea"])
        // Within one country there are no passports.
        #expect(try found([PickUpTooEarly.id], activities: away, back, ride("2027-03-11T18:30/19:30")) == [])
    }

    @Test func `part of a delegation and a member who lands alone have their own landings`() throws {
        let part = "{who: korea, size: 2}"
        #expect(
            try found([PickUpTooEarly.id, NoPickUp.id], activities: ride("2027-03-08T14:00/15:00", who: part))
                == ["error t / delegation:korea"])
        #expect(
            try found(
                [NoPickUp.id], people: ", arrival: {at: 2027-03-09T09:00, place: nbo}", activities: ride("2027-03-08T15:30/16:30"),
                "id: m, kind: meeting, title: M, when: 2027-03-09T15:00/16:00, place: hall, roles: {attendee: korea}")
                == ["note m / person:minister"])
    }

    @Test(arguments: ["{at: 2027-03-08T14:25, place: nairobi}", "2027-03-08T14:25"])
    func `whoever comes to a city and is fetched at its airport has flown`(arrival: String) throws {
        func found(_ when: String, from: String = "nbo") throws -> [String] {
            try self.found([PickUpTooEarly.id], delegation: "arrival: \(arrival)", activities: ride(when, from: from))
        }
        #expect(try found("2027-03-08T15:20/16:20") == ["warning t / delegation:korea"])
        #expect(try found("2027-03-08T15:25/16:25") == [])
        #expect(try found("2027-03-08T14:30/15:30", from: "inn") == [])
    }

    @Test func `nobody is fetched on the way home, wherever the flight lands`() throws {
        let home = "id: h, kind: flight, title: H, when: 2027-03-12T01:00/06:45, place: nbo, to: doh, roles: {attendee: korea}"
        let fetched = ride("2027-03-08T15:30/16:30")
        let arrival = "arrival: {at: 2027-03-08T14:25, place: nbo}"
        #expect(try found([NoPickUp.id], delegation: "\(arrival), departure: h", activities: fetched, home) == [])
        #expect(try found([NoPickUp.id], delegation: arrival, activities: fetched, home) == [])
        // What is still to come there isn't home.
        let after = "id: m, kind: meeting, title: M, when: 2027-03-13T09:00/10:00, place: doh, roles: {attendee: korea}"
        #expect(try found([NoPickUp.id], delegation: arrival, activities: fetched, home, after) == ["note h / delegation:korea"])
    }

    @Test func `whoever is driven to the airport has time to check in, and isn't after the departure there`() throws {
        let leaving = "departure: {at: 2027-03-12T14:00, place: nbo}"
        for (when, expected) in [
            ("2027-03-12T11:00/12:00", []), ("2027-03-12T11:00/12:05", ["warning t / delegation:korea"]),
            ("2027-03-12T13:30/14:30", ["error t / delegation:korea"]), ("2027-03-12T15:00/16:00", ["error t / delegation:korea"]),
        ] {
            #expect(try found([DropOffTooLate.id], delegation: leaving, activities: ride(when, from: "garden", to: "t1")) == expected)
        }
    }

    @Test func `of several hotels that of the night counts`() throws {
        let stays = "hotel: [{at: garden, until: 2027-03-10}, {at: inn, from: 2027-03-10}]"
        for (when, hotel, expected) in [
            ("2027-03-09T18:00/19:00", "garden", []), ("2027-03-09T18:00/19:00", "inn", ["warning t / delegation:korea"]),
            ("2027-03-10T18:00/19:00", "inn", []), ("2027-03-10T18:00/19:00", "garden", ["warning t / delegation:korea"]),
        ] {
            #expect(try found([TransferToOtherHotel.id], delegation: stays, activities: ride(when, from: "hall", to: hotel)) == expected)
        }
    }

    @Test func `nights without a hotel are counted, of a delegation and of a person who comes alone`() throws {
        let meeting =
            "id: m, kind: meeting, title: M, when: 2027-03-09T15:00/16:00, place: hall, roles: {attendee: korea, speaker: minister}"
        let stay = "arrival: {at: 2027-03-08T14:25, place: nbo}, departure: {at: 2027-03-12T14:00, place: nbo}"
        for (hotel, expected) in [
            ("", ["note m / delegation:korea"]), (", hotel: garden", []),
            (", hotel: {at: garden, until: 2027-03-11}", ["note m / delegation:korea"]),
            (", hotel: [{at: garden, until: 2027-03-11}, {at: inn, from: 2027-03-11}]", []),
        ] {
            #expect(try found([HotelNightMissing.id], delegation: stay + hotel, activities: meeting) == expected)
        }
        let own = ", \(stay), hotel: {at: inn, from: 2027-03-09}"
        #expect(
            try found([HotelNightMissing.id], people: own, delegation: stay + ", hotel: garden", activities: meeting)
                == ["note m / person:minister"])
    }
}

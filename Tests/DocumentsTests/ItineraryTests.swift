@testable internal import ParticipantPapers
@testable internal import Documents
internal import Planning
internal import TestSupport
internal import Testing
internal import Time
internal import Wording

@Suite struct ItineraryTests {
    private func plan(_ change: (inout Plan) -> Void = { _ in }) throws -> ResolvedPlan {
        var plan = samplePlan()
        change(&plan)
        return try ResolvedPlan(plan, zones: systemZones)
    }

    private func itinerary(_ id: Participant.ID, in plan: ResolvedPlan) throws -> Itinerary {
        try #require(Itinerary(of: .participant(id), in: plan, languages: [.english]))
    }

    @Test func `a delegation's days have its arrival, what it attends, and the hotel of each night but the last`() throws {
        let itinerary = try itinerary("oman", in: plan())
        #expect(itinerary.title == "Delegation of Oman")
        #expect(itinerary.days.map(\.datetime) == ["2014-06-22", "2014-06-23", "2014-06-24", "2014-06-25"])
        #expect(
            itinerary.days.map { $0.entries.map(\.title) }
                == [["KE082"], ["Public Service Forum"], ["Public Service Forum", "Oman and Georgia"], ["Public Service Forum"]])
        #expect(itinerary.days.map { $0.entries.map { $0.time?.text ?? $0.length } }[2] == ["All day", "11:00–11:45"])
        #expect(itinerary.days.map { $0.overnight != nil } == [true, true, true, false])
        #expect(itinerary.days[2].zone == "Goyang time (UTC+9)")
        #expect(itinerary.contacts.map(\.name) == ["H.E. Mr. Park Ji-ho"], "the liaison")
    }

    @Test func `an activity of several days is described in full only once`() throws {
        let days = try itinerary("oman", in: plan()).days
        #expect(days[1].entries[0].people.map(\.role) == ["Host", "Organizer"])
        #expect(days[2].entries[0].people.isEmpty)
        #expect(days[1].entries[0].remarks == ["Badges are given out", "from 08:00."])
        #expect(days[2].entries[0].remarks.isEmpty)
    }

    @Test func `a person has their role, their delegation's programme and whom to call`() throws {
        let plan = try plan { plan in
            plan.people[0].phone = "+82 10 1234"
            plan.activities[0].activities[1].participations.append(Participation(.interpreter, "park"))
            plan.activities[0].activities[1].dress = "Business"
        }
        let salim = try itinerary("salim", in: plan)
        #expect(salim.title == "H.E. Dr. Salim Al-Busaidi")
        #expect(salim.contacts.map(\.role) == ["Liaison officer", "Interpreter"])
        #expect(salim.contacts.map(\.phone) == ["+82 10 1234", "+82 10 1234"])
        let bilateral = try #require(salim.days.flatMap(\.entries).first { $0.title == "Oman and Georgia" })
        #expect(bilateral.role == "Counterpart")
        #expect(bilateral.dress == "Business")
        #expect(try itinerary("park", in: plan).days.flatMap(\.entries).map(\.role) == ["Chair", "Interpreter"])
    }

    @Test func `people who have declined, or whose part of the delegation stays away, aren't sent there`() throws {
        let plan = try plan { $0.activities[0].activities[1].participations[0].status = .declined }
        #expect(try !itinerary("oman", in: plan).days.flatMap(\.entries).map(\.title).contains("Oman and Georgia"))
        #expect(Itinerary(of: .participant("undesa"), in: plan, languages: [.english])?.days.count == 3)
        #expect(Itinerary(of: .everything, in: plan, languages: [.english]) == nil)
    }

    @Test func `a flight has the times of both clocks, under the day on which it leaves`() throws {
        let plan = try plan { plan in
            plan.activities[0].activities[2].participations = [Participation(.attendee, "oman")]
            plan.activities[0].activities[2].when = "2014-06-25T23:30/2014-06-26T03:30"
            plan.activities[0].activities[2].place = "kintex"
            plan.activities[0].activities[2].timezone = nil
            var muscat = Place(id: "muscat", name: "Muscat")
            (muscat.kind, muscat.timezone) = (.city, ZoneID("Asia/Muscat"))
            plan.places.append(muscat)
            plan.activities[0].activities[2].to = "muscat"
            plan.delegations[0].departure = Arrival(at: LocalDateTime("2014-06-25T23:30")!)
        }
        let day = try #require(try itinerary("oman", in: plan).days.last)
        #expect(day.datetime == "2014-06-25")
        #expect(day.entries.map(\.title) == ["Public Service Forum", "KE907"], "the departure is that flight")
        #expect(day.entries[1].time?.text == "23:30–03:30 (26 June)")
        #expect(day.entries[1].time?.zone == "Goyang time (UTC+9) – Muscat time (UTC+4)")
        #expect(day.entries[1].place == "KINTEX, Goyang, Republic of Korea → Muscat")
        #expect(day.overnight == nil)
    }

    @Test func `a driver's sheet says where to pick up whom, how many, off which flight, and whom to ring`() throws {
        let plan = try plan { plan in
            var bus = Vehicle(id: "bus", name: "Bus 1")
            (bus.driver, bus.phone, bus.plate) = ("nino", "+995 1", "12가 3456")
            plan.vehicles = [bus]
            plan.people[0].phone = "+82 2"
            plan.delegations[0].arrival = Arrival(at: LocalDateTime("2014-06-24T12:10")!)
            plan.delegations[0].arrival?.by = "KE082"
            var transfer = Activity(id: "transfer", kind: .transfer, title: "To the centre")
            (transfer.when, transfer.place, transfer.to, transfer.vehicles) = ("2014-06-24T13:00/13:50", "kintex", "hira", ["bus"])
            transfer.participations = [Participation(.attendee, "oman")]
            plan.activities.append(transfer)
        }
        let sheet = try #require(Itinerary(of: .vehicle("bus"), in: plan, languages: [.english]))
        #expect(
            sheet.facts == [
                FactLine(label: "Plate", text: "12가 3456"), FactLine(label: "Driver", text: "Nino Kapanadze"),
                FactLine(label: "Telephone", text: "+995 1"),
            ])
        #expect(sheet.days.flatMap(\.entries).map(\.pickUp) == ["KINTEX"])
        let passengers = Itinerary.Guest(
            name: "Delegation of Oman (5 people)",
            facts: [
                FactLine(label: "Flight or train", text: "KE082, 12:10"), FactLine(label: "Sign", text: "Delegation of Oman"),
                FactLine(label: "Contacts", text: "H.E. Mr. Park Ji-ho, +82 2"),
            ], members: [])
        #expect(sheet.days[0].entries[0].guests == [passengers])
        let ride = try itinerary("oman", in: plan).days.flatMap(\.entries).compactMap(\.rides.first).first
        #expect(ride == Itinerary.Ride(vehicle: "Bus 1", driver: "Nino Kapanadze", phone: "+995 1"))
    }

    @Test func `simultaneous entries are marked`() throws {
        let plan = try plan { plan in
            plan.activities[0].activities[0].participations.append(Participation(.attendee, "oman"))
        }
        let entries = try itinerary("oman", in: plan).days[2].entries
        #expect(entries.map(\.title) == ["Public Service Forum", "Electronic government", "Oman and Georgia"])
        #expect(entries.map(\.isParallel) == [false, true, true])
    }

    @Test func `what a member does by name is the delegation's too, with who`() throws {
        let plan = try plan { plan in
            plan.activities[0].activities[0].participations.append(Participation(.panellist, "maryam"))
        }
        let workshop = try itinerary("oman", in: plan).days[2].entries[1]
        #expect([workshop.title.text] + workshop.members == ["Electronic government", "Maryam Al-Harthy"])
        var choice = ItineraryChoice()
        (choice.isWholeOnly, choice.day) = (true, LocalDate("2014-06-24"))
        let whole = try #require(Itinerary(of: .participant("oman"), choice: choice, in: plan, languages: [.english]))
        #expect(whole.days.map { $0.entries.map(\.title.text) } == [["Public Service Forum", "Oman and Georgia"]])
    }

    @Test func `an entry says when to leave, by the transfer there or as long before as the plan's way takes`() throws {
        let plan = try plan { plan in
            plan.travel = [TravelTime(from: "kintex", to: "hira", minutes: 40)]
            plan.vehicles = [Vehicle(id: "bus", name: "Bus 1")]
            let oman = [Participation(.attendee, "oman")]
            var (transfer, visit, return_) = (
                Activity(id: "transfer", kind: .transfer, title: "To Hall B"), Activity(id: "visit-2", kind: .siteVisit, title: "Visit"),
                Activity(id: "evening", kind: .meal, title: "Dinner")
            )
            (transfer.when, transfer.place, transfer.to, transfer.vehicles) = ("2014-06-24T10:20/10:45", "hira", "kintex", ["bus"])
            (visit.when, visit.place, visit.vehicles) = ("2014-06-24T14:00/16:00", "hira", ["bus"])
            (return_.when, return_.place) = ("2014-06-24T18:00/19:00", "hall-a")
            for var activity in [transfer, visit, return_] {
                activity.participations = oman
                plan.activities.append(activity)
            }
        }
        let entries = try itinerary("oman", in: plan).days[2].entries
        #expect(entries.map(\.title.text) == ["Public Service Forum", "To Hall B", "Oman and Georgia", "Visit", "Dinner"])
        #expect(entries.map(\.departure) == [nil, nil, "Leave 10:20, Bus 1, 25 min", "Leave 13:20, Bus 1, 40 min", "Leave 17:20, 40 min"])
    }

    @Test func `nights are where they sleep: on board, at the hotel of the city, or nowhere that is known`() throws {
        let plan = try plan { plan in
            var lisbon = Place(id: "lisbon", name: "Lisbon")
            (lisbon.kind, lisbon.timezone, lisbon.country) = (.city, ZoneID("Europe/Lisbon"), CountryCode("PT"))
            plan.places.append(lisbon)
            func activity(_ id: Activity.ID, _ kind: Activity.Kind, _ when: Schedule, _ place: Place.ID, to: Place.ID? = nil) -> Activity {
                var activity = Activity(id: id, kind: kind, title: LocalizedText(id.rawValue))
                (activity.when, activity.place, activity.to) = (when, place, to)
                activity.participations = [Participation(.attendee, "oman")]
                return activity
            }
            plan.delegations[0].departure = Arrival(at: LocalDateTime("2014-06-29T12:00")!)
            plan.activities += [
                activity("TP-1", .flight, "2014-06-26T23:00/2014-06-27T06:00", "goyang", to: "lisbon"),
                activity("talks", .meeting, "2014-06-27T10:00/11:00", "lisbon"),
                activity("TP-2", .flight, "2014-06-28T09:00/2014-06-28T20:00", "lisbon", to: "goyang"),
            ]
        }
        let days = try itinerary("oman", in: plan).days.suffix(4)
        let hotel = "KINTEX, Goyang, Republic of Korea"
        #expect(days.map(\.datetime) == ["2014-06-26", "2014-06-27", "2014-06-28", "2014-06-29"])
        #expect(days.map(\.overnight) == ["on board TP-1", nil, hotel, nil])
    }

    @Test func `whoever joins from afar has the clock at home too, with its day`() throws {
        let plan = try plan { plan in
            plan.people[3].timezone = ZoneID("America/Los_Angeles")
            plan.activities[0].activities[0].participations[1].isRemote = true
        }
        let workshop = try itinerary("nino", in: plan).days[0].entries[0]
        #expect(workshop.ownTime == "Monday, 23 June 2014, 17:00–20:30 (Los Angeles time (UTC−7))")
    }

    @Test func `a host's paper has its guests, with head, number, languages and liaison`() throws {
        let plan = try plan { plan in
            plan.people[0].phone = "+82 10 1234"
            plan.activities[0].activities[1].participations.append(Participation(.host, "nino"))
        }
        let bilateral = try itinerary("dea", in: plan).days[0].entries[0]
        let oman = Itinerary.Guest(
            name: "Delegation of Oman (5 people)",
            facts: [
                FactLine(
                    label: "Head of delegation",
                    text: "H.E. Dr. Salim Al-Busaidi, Deputy Chief Executive, Information Technology Authority"),
                FactLine(label: "Languages", text: "Arabic and English"),
                FactLine(label: "Liaison officer", text: "H.E. Mr. Park Ji-ho, +82 10 1234"),
            ], members: ["Maryam Al-Harthy, Information Technology Authority"])
        #expect(bilateral.guests == [oman])
        #expect(try itinerary("mospa", in: plan).days[0].entries[0].guests.map(\.name) == ["Delegation of Oman (5 people)"])
    }

    @Test func `sixty members are a list, and six a line`() throws {
        func members(_ count: Int) throws -> (line: Bool, list: Int) {
            let plan = try plan { plan in
                let people = (1...count).map { Person(id: Person.ID("member-\($0)")!, name: LocalizedText("Member \($0)")) }
                plan.people += people
                (plan.delegations[0].members, plan.delegations[0].size) = (people.map(\.id), nil)
            }
            let oman = try itinerary("oman", in: plan)
            return (oman.facts.contains { $0.label == "Members" }, oman.members.count)
        }
        #expect(try members(6) == (true, 0))
        #expect(try members(60) == (false, 60))
    }

    @Test(arguments: RenderingTests.editions)
    func `an itinerary matches its golden file`(format: TemplateLibrary.Format, language: LanguageTag) throws {
        let itinerary = try #require(Itinerary(of: .participant("oman"), in: plan(), languages: [language]))
        try expectGolden(itinerary, as: format, "itinerary-\(language).\(format.rawValue)")
    }
}

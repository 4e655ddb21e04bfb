internal import Notation
internal import Planning
internal import Time

extension PlanFormat where Value == Organization {
    static let organization = PlanFormat.record(
        "an organization", "A body that takes part, hosts or organises: a ministry, a United Nations office, a university.",
        example: """
            id: hira
            name: {en: Health Insurance Review and Assessment Service, ko: 건강보험심사평가원}
            acronym: HIRA
            country: KR
            place: hira-building
            hours: {mon-fri: "09:00-18:00"}
            hosts: 1
            """,
        blank: Organization(id: "unreadable-0-0", name: ""),
        fields: [
            .required(
                "id", \.id, .identifier(), "The name by which the plan refers to it; no person or delegation may have the same.",
                example: "hira"),
            .required(
                "name", \.name, .localizedText, "What it is called.", example: "{en: Ministry of Health, fr: Ministère de la Santé}"),
            .optional("acronym", \.acronym, .string, "The short form by which it is known.", example: "UNDESA"),
            .optional("country", \.country, .country, "The country that it is of.", example: "KR"),
            .optional("parent", \.parent, .identifier(), "The organization of which it is a part, by id.", example: "ministry-of-health"),
            .optional("place", \.place, .identifier(), "Where it has its seat, by id.", example: "hira-building"),
            .optional(
                "hours", \.hours, .hours, "When it receives visitors, on the clock of its place.", example: "{mon-fri: \"09:00-18:00\"}"),
            .optional("hosts", \.hosts, .count(from: 0), "How many delegations it can receive at the same time.", example: "1"),
            .optional("email", \.email, .string, "Its address for mail and invitations.", example: "visits@hira.example.org"),
            .optional("phone", \.phone, .string, "Its telephone number, in quotes.", example: "\"+82 33 739 2114\""),
            .optional("url", \.url, .string, "Its web page.", example: "https://hira.example.org"),
            .tags("it", \.tags), .ownFields(\.fields, example: "{ministry-code: \"07\"}"),
        ])
}

extension PlanFormat where Value == Person {
    static let person = PlanFormat.record(
        "a person", "Somebody who takes part, accompanies, interprets or drives.",
        example: """
            id: alami
            name: {en: Karim Alami, ar: كريم العلمي}
            family: {en: Alami, ar: العلمي}
            honorific: Mr.
            title: Minister of Administrative Reform
            rank: 2
            country: MA
            languages: [ar, fr]
            arrival: {at: 2027-05-10T18:05, place: cdg, by: AT764}
            departure: 2027-05-13T20:15
            """,
        blank: Person(id: "unreadable-0-0", name: ""),
        fields: [
            .required(
                "id", \.id, .identifier(), "The name by which the plan refers to them; no delegation or organization may have the same.",
                example: "alami"),
            .required("name", \.name, .localizedText, "Their name, in one or more scripts.", example: "{en: Karim Alami, ar: كريم العلمي}"),
            .optional(
                "family", \.family, .localizedText,
                "Their family name as it stands in 'name', by which lists put them in order. Without it, lists go by the name as written.",
                example: "{en: Alami, ar: العلمي}"),
            .optional("honorific", \.honorific, .localizedText, "What stands before the name.", example: "H.E. Mr."),
            .optional("title", \.title, .localizedText, "Their office or function.", example: "Minister of Administrative Reform"),
            .optional(
                "rank", \.rank, .count(from: 1), "Their rank in protocol, a number of your own scale; 1 is the highest.", example: "2"),
            .optional("organization", \.organization, .identifier(), "The organization that they are of, by id.", example: "dpadm"),
            .optional("country", \.country, .country, "The country that they are of.", example: "MA"),
            .list(
                "languages", \.languages, .language, "The languages that they speak and understand, the preferred one first.",
                example: "[ar, fr]"),
            .optional(
                "timezone", \.timezone, .zone, "The time zone at home, for those who join from afar and for their own calendar.",
                example: "Africa/Casablanca"),
            .list(
                "available", \.available, .availability,
                "When they can take part, on their own clock: days, times, and hours by the day; any of them will do. Without it they always can.",
                example: "{tue: \"09:00-13:00\", 2027-05-13: \"14:00-18:00\"}"),
            .optional(
                "arrival", \.arrival, .arrival, "When and where they arrive.", example: "{at: 2027-05-10T18:05, place: cdg, by: AT764}"),
            .optional("departure", \.departure, .arrival, "When and from where they leave.", example: "2027-05-13T20:15"),
            .usual(
                "hotel", \.hotels, .oneOrList(of: .hotelStay), unless: [],
                "Where they stay, by id. Without it, where their delegation does.", example: "hotel-centre"),
            .optional(
                "email", \.email, .string, "Their address for mail and invitations, by which replies are known too.",
                example: "alami@example.org"),
            .optional("phone", \.phone, .string, "Their telephone number, in quotes.", example: "\"+212 537 00 00 00\""),
            .usual(
                "contact", \.isContact, .bool, unless: false,
                "Whether readers may have their address and telephone number. Otherwise only the organisers do, and of liaisons and drivers those who take part.",
                example: "true"),
            .optional(
                "dietary", \.dietary, .string, "What they don't eat. Printed only in a roster made with --sensitive.", example: "vegetarian"
            ),
            .optional(
                "access", \.access, .string, "What they need to get in and take part. Printed only in a roster made with --sensitive.",
                example: "wheelchair"),
            .tags("them", \.tags),
            .usual(
                "status", \.attendance.status, .word, unless: .coming,
                "Whether they come. Whoever doesn't is in no roster, itinerary or calendar; parts that they still have are reported.",
                example: "notComing"),
            .optional(
                "replacedBy", \.attendance.replacedBy, .identifier(), "The person who comes in their place and has all their parts, by id.",
                example: "silva"),
            .optional(
                "since", \.attendance.since, .date,
                "The first day without them, or on which somebody replaces them. Without it, all the time.",
                example: "2027-05-12"),
            .optional(
                "reason", \.attendance.reason, .localizedText, "Why, for the organisers; no document prints it.", example: "Cabinet meeting"
            ),
            .ownFields(\.fields, example: "{visa-number: K1234567}"),
        ])
}

extension PlanFormat where Value == Delegation {
    static let delegation = PlanFormat.record(
        "a delegation",
        "A country's or a body's group. It stands for its members, wherever an activity doesn't name those who come.",
        example: """
            id: oman
            name: Delegation of Oman
            country: OM
            head: ahmed
            members: [ahmed, said, mariam]
            size: 13
            liaison: unpog-officer
            languages: [ar]
            arrival: {at: 2027-05-10T14:30, place: cdg, by: WY131}
            hotel: hotel-centre
            """,
        blank: Delegation(id: "unreadable-0-0", name: ""),
        fields: [
            .required(
                "id", \.id, .identifier(), "The name by which the plan refers to it; no person or organization may have the same.",
                example: "oman"),
            .required("name", \.name, .localizedText, "What it is called.", example: "{en: Delegation of Oman, fr: Délégation d'Oman}"),
            .optional("country", \.country, .country, "The country that it is of.", example: "OM"),
            .optional("organization", \.organization, .identifier(), "The organization that it is of, by id.", example: "board"),
            .optional("head", \.head, .identifier(), "The person who leads it, by id.", example: "ahmed"),
            .list(
                "members", \.members, .identifier(), "Those who are named, by id, in protocol order; the head may be among them or not.",
                example: "[ahmed, said, mariam]"),
            .optional(
                "size", \.size, .count(from: 0), "How many people they are, with those who aren't named. Without it, as many as are named.",
                example: "13"),
            .optional("liaison", \.liaison, .identifier(), "The person who accompanies it, by id.", example: "unpog-officer"),
            .list(
                "languages", \.languages, .language, "The languages that its members speak and understand, the preferred one first.",
                example: "[ar, en]"),
            .optional(
                "arrival", \.arrival, .arrival, "When and where it arrives.", example: "{at: 2027-05-10T14:30, place: cdg, by: WY131}"),
            .optional("departure", \.departure, .arrival, "When and from where it leaves.", example: "2027-05-14T09:00"),
            .usual(
                "hotel", \.hotels, .oneOrList(of: .hotelStay), unless: [], "Where it stays, by id; of several hotels, each with its days.",
                example: "[{at: hotel-centre, until: 2027-05-12}, {at: hotel-port, from: 2027-05-12}]"),
            .optional("email", \.email, .string, "The address under which all of it is reached.", example: "oman@example.org"),
            .optional(
                "notes", \.notes, .localizedText, "Of the organisers for themselves; no document prints them.",
                example: "Lunch without pork."),
            .optional("practice", \.practice, .practice, "What is different from usual for its members.", example: "{longestDay: 480}"),
            .tags("it", \.tags),
            .usual(
                "status", \.attendance.status, .word, unless: .coming,
                "Whether it comes. If it doesn't, neither do those who are in no other delegation; parts that they still have are reported.",
                example: "notComing"),
            .optional(
                "replacedBy", \.attendance.replacedBy, .identifier(),
                "The delegation that comes in its place and has all its parts, by id.",
                example: "yemen"),
            .optional(
                "since", \.attendance.since, .date, "The first day without it, or on which another replaces it. Without it, all the time.",
                example: "2027-05-12"),
            .optional(
                "reason", \.attendance.reason, .localizedText, "Why, for the organisers; no document prints it.", example: "No visas"),
            .ownFields(\.fields, example: "{seating: left}"),
        ])
}

extension PlanFormat where Value == Arrival {
    fileprivate static let arrival = PlanFormat.record(
        "an arrival or departure",
        "When and where somebody arrives or leaves: the time, on the clock of the place, else of the delegation's hotel, else of the plan; or the flight of the plan with which they do, whose time and place count wherever it is moved. Either alone may stand for all of it.",
        example: "{at: 2027-05-10T18:05, place: cdg, by: KE901}",
        blank: Arrival(at: LocalDateTime(LocalDate(dayNumber: 0)!, .midnight)),  // within the calendar
        fields: [
            .required(
                "at", \.moment, .moment, "When, on the clock there; or the id of the activity that is the flight or train.",
                example: "2027-05-10T18:05"
            ).alone,
            .optional("place", \.ownPlace, .identifier(), "The airport, station or city, by id.", example: "cdg"),
            .optional("by", \.ownMeans, .string, "The flight or train.", example: "KE901"),
        ])
}

extension PlanFormat where Value == Arrival.Moment {
    fileprivate static let moment = PlanFormat.scalar(
        "a date and time, as 2014-06-22T18:05, or the id of a flight",
        write: { moment in
            switch moment {
            case .time(let time): .plain(time.description)
            case .flight(let id): .text(id.rawValue)
            }
        },
        parse: { text in
            if let time = LocalDateTime(text) { return .time(time) }
            // A day without a time would do as an id, but is none.
            return LocalDate(text) == nil ? Activity.ID(text).map(Arrival.Moment.flight) : nil
        })
}

extension PlanFormat where Value == HotelStay {
    fileprivate static let hotelStay = PlanFormat.record(
        "a stay in a hotel", "The nights that somebody spends in one hotel. The hotel alone may stand for all of it.",
        example: "{at: hotel-centre, from: 2027-05-10, until: 2027-05-14}",
        blank: HotelStay("unreadable-0-0"),
        fields: [
            .required("at", \.hotel, .identifier(), "The hotel, by id.", example: "hotel-centre").alone,
            .optional("from", \.from, .date, "The day on which they come. Without it, the day of the arrival.", example: "2027-05-10"),
            .optional(
                "until", \.until, .date, "The day on which they leave, after the last night. Without it, the day of the departure.",
                example: "2027-05-14"),
        ])
}

extension PlanFormat where Value == Vehicle {
    static let vehicle = PlanFormat.record(
        "a vehicle", "A car, van or bus, for one activity at a time.",
        example: "{id: bus-1, name: Bus 1, seats: 40, driver: kim, phone: \"+82 10 0000 0000\"}",
        blank: Vehicle(id: "unreadable-0-0", name: ""),
        fields: [
            .required("id", \.id, .identifier(), "The name by which activities refer to it.", example: "bus-1"),
            .required("name", \.name, .localizedText, "What it is called.", example: "Bus 1"),
            .optional("seats", \.seats, .count(from: 1), "How many passengers it takes.", example: "40"),
            .optional("driver", \.driver, .identifier(), "The person who drives it, by id.", example: "kim"),
            .optional("plate", \.plate, .string, "What stands on its number plate, in quotes.", example: "\"12가 3456\""),
            .optional("phone", \.phone, .string, "The telephone number in the vehicle, in quotes.", example: "\"+82 10 0000 0000\""),
        ])
}

extension PlanFormat where Value == Equipment {
    static let equipment = PlanFormat.record(
        "a kind of equipment", "Things of one kind that are counted: projectors, receivers, flags.",
        example: "{id: receiver, name: Receiver, stock: 500}",
        blank: Equipment(id: "unreadable-0-0", name: "", stock: 0),
        fields: [
            .required("id", \.id, .identifier(), "The name by which places and activities refer to it.", example: "receiver"),
            .required("name", \.name, .localizedText, "What it is called.", example: "Receiver"),
            .required(
                "stock", \.stock, .count(from: 0), "How many there are, for all activities that run at the same time.", example: "500"),
        ])
}

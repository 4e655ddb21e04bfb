internal import Notation
internal import Planning
internal import Time

extension PlanFormat where Value == Plan {
    static let plan = PlanFormat.record(
        "the plan", "What one team organises: a forum, or a department's month across five countries. It is the file itself.",
        example: """
            plenary: 1
            id: forum-2027
            title: {en: Regional Forum 2027, fr: Forum régional 2027}
            domain: plans.example.org
            timezone: Europe/Paris
            languages: [en, fr]
            phase: provisional
            revised: 2027-01-15T12:00Z
            activities:
              - id: forum
                kind: forum
                title: Regional Forum 2027
                when: 2027-05-11/2027-05-12
            """,
        blank: Plan(id: "unreadable-0-0", title: "", domain: "plans.example.org", timezone: .utc),
        fields: [
            Field(
                key: "plenary", schema: .integer("the version of the format", least: 1), isRequired: true,
                meaning: "The version of this format: 1.", example: "1", read: { readVersion($0, &$2) },
                write: { _ in Node(.plain("1")) }),
            .required(
                "id", \.id, .identifier(), "The plan's name in calendars. Keep it once they are sent out: entries are known by it.",
                example: "forum-2027"),
            .required(
                "title", \.title, .localizedText, "What it is called, on documents and calendars.",
                example: "{en: Regional Forum 2027, fr: Forum régional 2027}"),
            .optional(
                "description", \.description, .localizedText, "What it is about, for everybody.", example: "The yearly forum of the region."
            ),
            .required(
                "domain", \.domain, .string,
                "A domain name of yours, the right-hand part of the UIDs in calendars. Keep it once they are sent out.",
                example: "plans.example.org"),
            .required("timezone", \.timezone, .zone, "The time zone of whatever has no place with one.", example: "Europe/Paris"),
            .usual(
                "languages", \.languages, .list(of: .language), unless: [.english],
                "The languages of the plan, the main one first. A text without a language is in the main one.", example: "[en, fr]"),
            .usual(
                "phase", \.phase, .word, unless: .draft,
                "How far the planning has come. Rules weigh differently: what is a note in a draft may be an error once it is published.",
                example: "provisional"),
            .optional(
                "revised", \.revised, .instant,
                "The date of this version, which calendars and documents carry. Raise it before you send an update. Without it, the file's modification time counts.",
                example: "2027-01-15T12:00Z"),
            .optional(
                "replyBy", \.replyBy, .date,
                "The last day for replies to invitations. Checks report whoever hasn't replied after it.", example: "2027-04-15"),
            .usual(
                "rules", \.rules, .ruleSettings, unless: [:],
                "How much rules weigh in this plan, by rule; 'plenary rules' lists them.",
                example: "{weekend: \"off\", no-chair: {phases: {draft: note, published: error}}}"),
            .optional(
                "practice", \.practice, .practice, "The figures that rules measure by, where they aren't the usual ones.",
                example: "{longestDay: 600, entry: 15}"),
            .optional(
                "letterhead", \.letterhead, .letterhead, "What stands above documents.",
                example: "{name: Secretariat of the Forum, logo: logo.svg}"),
            .list(
                "fields", \.fields, .customField, "The fields of your own that records have besides those of this format.",
                example: "[{id: visa-number, name: Visa number, of: people, sensitive: true}]"),
            .list(
                "calendars", \.calendars, .calendarSource,
                "Calendars beside the plan: public holidays, and when somebody or something is taken.",
                example: "[{holidays: [FR, KR]}, {file: busy/hall-a.ics, busy: hall-a}]"),
            .list(
                "places", \.places, .place, "Where things happen, one inside the other: city, venue, room.",
                example: "[{id: paris, kind: city, name: Paris, timezone: Europe/Paris}]"),
            .list(
                "organizations", \.organizations, .organization, "The bodies that take part, host or organise.",
                example: "[{id: dpadm, name: Division for Public Administration}]"),
            .list("people", \.people, .person, "Everybody who is named.", example: "[{id: alami, name: Karim Alami, country: MA}]"),
            .list(
                "delegations", \.delegations, .delegation, "The groups that come together.",
                example: "[{id: oman, name: Delegation of Oman, country: OM, size: 13}]"),
            .list(
                "groups", \.groups, .group, "Participants who are named together.",
                example: "[{id: heads, heads: all}, {id: delegations, all: delegations}]"),
            .list("vehicles", \.vehicles, .vehicle, "The cars, vans and buses.", example: "[{id: bus-1, name: Bus 1, seats: 40}]"),
            .list(
                "equipment", \.equipment, .equipment, "What is counted: projectors, receivers, flags.",
                example: "[{id: receiver, name: Receiver, stock: 500}]"),
            .list(
                "travel", \.travel, .travelTime,
                "How long it takes from one place to another. What isn't here is estimated from the locations, and said to be estimated.",
                example: "[{from: hotel-centre, to: hall, by: walk, minutes: 10}]"),
            .list(
                "activities", \.activities, .activity, "What the plan is about: everything with a time.",
                example: "[{id: forum, kind: forum, title: Regional Forum 2027, when: 2027-05-11/2027-05-12}]"),
            .list(
                "accepted", \.accepted, .acceptance, "The conflicts that somebody has looked at and accepted.",
                example: "[{rule: person-overlap, activities: [signing, panel], reason: Joins the panel for the signing only}]"),
        ])

    private static func readVersion(_ node: Node, _ log: inout ProblemLog) {
        if node.scalar != "1" { log.report("\(node.kind) is no known version of the format; write 'plenary: 1'", at: node.mark) }
    }
}

extension PlanFormat where Value == Letterhead {
    fileprivate static let letterhead = PlanFormat.record(
        "a letterhead", "What stands above documents: who hands them out, and in which colour.",
        example: """
            name: {en: Secretariat of the Forum, fr: Secrétariat du Forum}
            address: 1 rue de la Paix, 75002 Paris
            logo: logo.svg
            color: "#17405f"
            """,
        blank: Letterhead(),
        fields: [
            .optional("name", \.name, .localizedText, "Who hands the documents out.", example: "Secretariat of the Forum"),
            .optional(
                "address", \.address, .localizedText, "Their address, of one or more lines.", example: "1 rue de la Paix, 75002 Paris"),
            .optional("logo", \.logo, .logo, "The file of a picture, relative to the plan's folder.", example: "logo.svg"),
            .optional("color", \.color, .themeColor, "The colour of headings and lines, in quotes.", example: "\"#17405f\""),
        ])
}

extension PlanFormat where Value == String {
    fileprivate static let logo = PlanFormat.scalar(
        "a picture (svg, png or jpg) in the plan's folder or below, as logo.svg", write: { .text($0) },
        parse: { Letterhead.isLogo($0) ? $0 : nil })
}

extension PlanFormat where Value == ThemeColor {
    fileprivate static let themeColor = PlanFormat.scalar(
        "a colour dark enough to be read on white, as '#17405f'", write: { .text($0.description) }, parse: { ThemeColor($0) })
}

extension PlanFormat where Value == CalendarSource {
    fileprivate static let calendarSource = PlanFormat.record(
        "a calendar", "A calendar beside the plan, which checks read: a file, or the public holidays that are built in.",
        example: "{file: busy/hall-a.ics, busy: hall-a}",
        blank: CalendarSource(),
        fields: [
            .optional(
                "file", \.file, .string,
                "The iCalendar file, relative to the plan's folder. Without it, the public holidays of the countries in 'holidays' are those that are built in.",
                example: "holidays/FR-2027.ics"),
            .list("holidays", \.holidays, .country, "The countries whose public holidays it holds.", example: "[KR, KE]"),
            .optional(
                "busy", \.busy, .string,
                "The person, delegation, organization, place or vehicle, by id, that its events keep busy; VFREEBUSY and VAVAILABILITY count too.",
                example: "hall-a"),
            .usual(
                "published", \.isPublished, .bool, unless: false,
                "Whether it is the calendar that you sent out last. What differs from it is reported.", example: "true"),
        ])
}

extension PlanFormat where Value == Place {
    fileprivate static let place: PlanFormat<Place> = PlanFormat.record(
        "a place",
        "Where things happen. Places stand one inside the other to any depth; what is inside inherits country, time zone and location.",
        example: """
            id: goyang
            kind: city
            name: {en: Goyang, ko: 고양시}
            country: KR
            timezone: Asia/Seoul
            places:
              - id: kintex
                kind: venue
                name: KINTEX
                location: [37.669, 126.746]
                hours: "07:00-22:00"
                places:
                  - {id: hall-a, kind: hall, name: Hall A, capacity: {theatre: 600, banquet: 300}}
                  - {id: hall-b, kind: hall, name: Hall B, capacity: 400}
                  - {id: hall-ab, kind: hall, name: Halls A and B, combines: [hall-a, hall-b]}
            """,
        blank: Place(id: "unreadable-0-0", name: ""),
        fields: [
            .required("id", \.id, .identifier(), "The name by which the plan refers to it.", example: "kintex"),
            .usual("kind", \.kind, .word, unless: .other, "What kind of place it is.", example: "venue"),
            .required("name", \.name, .localizedText, "What it is called.", example: "{en: Goyang, ko: 고양시, ko-Latn: Goyang-si}"),
            .optional("country", \.country, .country, "The country that it is in.", example: "KR"),
            .optional("timezone", \.timezone, .zone, "The time zone of the clocks there.", example: "Asia/Seoul"),
            .optional(
                "location", \.location, .coordinates,
                "Where it is, in degrees (WGS 84), north and east positive; the way to it is estimated from that.",
                example: "[37.669, 126.746]"),
            .optional("address", \.address, .localizedText, "The address for letters and drivers.", example: "217-60 Kintex-ro, Goyang-si"),
            .optional(
                "hours", \.hours, .hours,
                "When it is open, on its own clock, every day or by days of the week; days left out are closed. Hours may run past midnight, as 18:00-02:00.",
                example: "{mon-fri: \"08:00-20:00\", sat: \"08:00-12:00, 14:00-18:00\"}"),
            .optional(
                "capacity", \.capacity, .capacity, "How many people it seats, in any layout or by layout.",
                example: "{theatre: 300, classroom: 150}"),
            .list(
                "equipment", \.equipment, .quantity, "The equipment that is always there.",
                example: "[projector, {what: receiver, count: 200}]"),
            .optional("booths", \.booths, .count(from: 0), "How many interpretation booths it has.", example: "2"),
            .list(
                "combines", \.combines, .identifier(), "The rooms that it is made of, by id. Whoever uses it uses them.",
                example: "[hall-a, hall-b]"),
            .usual(
                "shared", \.isShared, .bool, unless: false,
                "Whether several activities may use it at once: a lobby, a hall of posters or stands.", example: "true"),
            .optional("url", \.url, .string, "Its web page, or where people join what is online.", example: "https://www.kintex.com"),
            .optional("email", \.email, .string, "The address by which a room is booked.", example: "hall-a@kintex.example.org"),
            .optional("practice", \.practice, .practice, "What is different from usual there.", example: "{entry: 20}"),
            .ownFields(\.fields, example: "{key-holder: Reception}"),
            .list(
                "places", \.places, .recursive("a place") { .place }, "The places inside it.",
                example: "[{id: hall-a, kind: hall, name: Hall A, capacity: 400}]"),
        ])
}

extension PlanFormat where Value == TravelTime {
    fileprivate static let travelTime = PlanFormat.record(
        "a travel time", "How long it takes from one place to another. What holds for two places holds for the rooms in them.",
        example: "{from: kintex, to: hira, by: car, minutes: 55}",
        blank: TravelTime(from: "unreadable-0-0", to: "unreadable-0-0", minutes: 0),
        fields: [
            .required("from", \.from, .identifier(), "The one place, by id.", example: "kintex"),
            .required("to", \.to, .identifier(), "The other place, by id.", example: "hira"),
            .optional("by", \.by, .word, "How people travel.", example: "car"),
            .required("minutes", \.minutes, .minutes, "How many minutes it takes.", example: "55"),
            .usual("oneWay", \.oneWay, .bool, unless: false, "Whether the way back takes another time.", example: "true"),
        ])
}

extension PlanFormat where Value == Acceptance {
    fileprivate static let acceptance = PlanFormat.record(
        "an accepted conflict",
        "A conflict that somebody has looked at and accepted, with the reason. Checks count it apart. 'plenary fix --accept' writes it.",
        example:
            "{rule: person-overlap, activities: [signing, panel], reason: Joins the panel for the signing only, by: dupont, until: 2027-05-31}",
        blank: Acceptance(rule: "", activities: [], reason: ""),
        fields: [
            .required("rule", \.rule, .string, "The rule, by id; 'plenary rules' lists them.", example: "person-overlap"),
            .required(
                "activities", \.activities, .list(of: .identifier()), "The activities that conflict, by id.", example: "[signing, panel]"),
            .list(
                "resources", \.resources, .string,
                "The people, delegations, places and the like for which it is accepted, by id. Without it, for all.",
                example: "[dupont]"),
            .required("reason", \.reason, .string, "Why the conflict is accepted.", example: "Joins the panel for the signing only"),
            .optional("by", \.by, .identifier(), "The person who accepted it, by id.", example: "dupont"),
            .optional("until", \.until, .date, "The last day on which the acceptance holds.", example: "2027-05-31"),
            .optional(
                "seen", \.seen, .string,
                "The fingerprint of the conflict's facts, which 'plenary fix --accept' writes: once the facts change, the acceptance no longer holds.",
                example: "8f3a2c1b9d4e7f60"),
        ])
}

internal import Notation
internal import Planning

extension Format where Value == Plan {
    static let plan = Format.record(
        "the plan",
        blank: Plan(id: "unreadable-0-0", title: "", domain: "plans.example.org", timezone: .utc),
        fields: [
            Field(
                key: "plenary", schema: .integer("the version of the format", least: 1), isRequired: true, read: { readVersion($0, &$2) },
                write: { _ in Node(.plain("1")) }),
            .required("id", \.id, .identifier()),
            .required("title", \.title, .localizedText),
            .optional("description", \.description, .localizedText),
            .required("domain", \.domain, .string),
            .required("timezone", \.timezone, .zone),
            .usual("languages", \.languages, .list(of: .language), unless: [.english]),
            .usual("phase", \.phase, .word, unless: .draft),
            .optional("revised", \.revised, .instant),
            .usual("rules", \.rules, .ruleSettings, unless: [:]),
            .optional("practice", \.practice, .practice),
            .optional("letterhead", \.letterhead, .letterhead),
            .list("calendars", \.calendars, .calendarSource),
            .list("places", \.places, .place),
            .list("organizations", \.organizations, .organization),
            .list("people", \.people, .person),
            .list("delegations", \.delegations, .delegation),
            .list("vehicles", \.vehicles, .vehicle),
            .list("equipment", \.equipment, .equipment),
            .list("travel", \.travel, .travelTime),
            .list("activities", \.activities, .activity),
            .list("accepted", \.accepted, .acceptance),
        ])

    private static func readVersion(_ node: Node, _ reading: inout Reading) {
        if node.scalar != "1" { reading.report("\(node.kind) is no known version of the format; write 'plenary: 1'", at: node.mark) }
    }
}

extension Format where Value == Letterhead {
    fileprivate static let letterhead = Format.record(
        "a letterhead", blank: Letterhead(),
        fields: [
            .optional("name", \.name, .localizedText),
            .optional("address", \.address, .localizedText),
            .optional("logo", \.logo, .logo),
            .optional("color", \.color, .themeColor),
        ])
}

extension Format where Value == String {
    fileprivate static let logo = Format.scalar(
        "a picture (svg, png or jpg) in the plan's folder or below, as logo.svg", write: { .text($0) },
        parse: { Letterhead.isLogo($0) ? $0 : nil })
}

extension Format where Value == ThemeColor {
    fileprivate static let themeColor = Format.scalar(
        "a colour dark enough to be read on white, as '#17405f'", write: { .text($0.description) }, parse: { ThemeColor($0) })
}

extension Format where Value == CalendarSource {
    fileprivate static let calendarSource = Format.record(
        "a calendar", blank: CalendarSource(file: ""),
        fields: [
            .required("file", \.file, .string),
            .list("holidays", \.holidays, .country),
            .optional("busy", \.busy, .string),
            .usual("published", \.isPublished, .bool, unless: false),
        ])
}

extension Format where Value == Place {
    fileprivate static let place: Format<Place> = Format.record(
        "a place", blank: Place(id: "unreadable-0-0", name: ""),
        fields: [
            .required("id", \.id, .identifier()),
            .usual("kind", \.kind, .word, unless: .other),
            .required("name", \.name, .localizedText),
            .optional("country", \.country, .country),
            .optional("timezone", \.timezone, .zone),
            .optional("location", \.location, .coordinates),
            .optional("address", \.address, .localizedText),
            .optional("hours", \.hours, .hours),
            .optional("capacity", \.capacity, .capacity),
            .list("equipment", \.equipment, .quantity),
            .optional("booths", \.booths, .count(from: 0)),
            .list("combines", \.combines, .identifier()),
            .optional("url", \.url, .string),
            .optional("email", \.email, .string),
            .optional("practice", \.practice, .practice),
            .list("places", \.places, .recursive("a place") { .place }),
        ])
}

extension Format where Value == TravelTime {
    fileprivate static let travelTime = Format.record(
        "a travel time", blank: TravelTime(from: "unreadable-0-0", to: "unreadable-0-0", minutes: 0),
        fields: [
            .required("from", \.from, .identifier()),
            .required("to", \.to, .identifier()),
            .optional("by", \.by, .word),
            .required("minutes", \.minutes, .minutes),
            .usual("oneWay", \.oneWay, .bool, unless: false),
        ])
}

extension Format where Value == Acceptance {
    fileprivate static let acceptance = Format.record(
        "an accepted conflict", blank: Acceptance(rule: "", activities: [], reason: ""),
        fields: [
            .required("rule", \.rule, .string),
            .required("activities", \.activities, .list(of: .identifier())),
            .list("resources", \.resources, .string),
            .required("reason", \.reason, .string),
            .optional("by", \.by, .identifier()),
            .optional("until", \.until, .date),
            .optional("seen", \.seen, .string),
        ])
}

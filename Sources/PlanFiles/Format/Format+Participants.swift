internal import Planning

extension Format where Value == Organization {
    static let organization = Format.record(
        "an organization", blank: Organization(id: "unreadable-0-0", name: ""),
        fields: [
            .required("id", \.id, .identifier()),
            .required("name", \.name, .localizedText),
            .optional("acronym", \.acronym, .string),
            .optional("country", \.country, .country),
            .optional("parent", \.parent, .identifier()),
            .optional("place", \.place, .identifier()),
            .optional("hours", \.hours, .hours),
            .optional("hosts", \.hosts, .count(from: 0)),
            .optional("email", \.email, .string),
            .optional("phone", \.phone, .string),
            .optional("url", \.url, .string),
        ])
}

extension Format where Value == Person {
    static let person = Format.record(
        "a person", blank: Person(id: "unreadable-0-0", name: ""),
        fields: [
            .required("id", \.id, .identifier()),
            .required("name", \.name, .localizedText),
            .optional("honorific", \.honorific, .localizedText),
            .optional("title", \.title, .localizedText),
            .optional("rank", \.rank, .count(from: 1)),
            .optional("organization", \.organization, .identifier()),
            .optional("country", \.country, .country),
            .list("languages", \.languages, .language),
            .optional("timezone", \.timezone, .zone),
            .list("available", \.available, .schedule),
            .optional("arrival", \.arrival, .arrival),
            .optional("departure", \.departure, .arrival),
            .optional("email", \.email, .string),
            .optional("phone", \.phone, .string),
            .optional("dietary", \.dietary, .string),
            .optional("access", \.access, .string),
        ])
}

extension Format where Value == Delegation {
    static let delegation = Format.record(
        "a delegation", blank: Delegation(id: "unreadable-0-0", name: ""),
        fields: [
            .required("id", \.id, .identifier()),
            .required("name", \.name, .localizedText),
            .optional("country", \.country, .country),
            .optional("organization", \.organization, .identifier()),
            .optional("head", \.head, .identifier()),
            .list("members", \.members, .identifier()),
            .optional("size", \.size, .count(from: 0)),
            .optional("liaison", \.liaison, .identifier()),
            .list("languages", \.languages, .language),
            .optional("arrival", \.arrival, .arrival),
            .optional("departure", \.departure, .arrival),
            .optional("hotel", \.hotel, .identifier()),
            .optional("email", \.email, .string),
            .optional("notes", \.notes, .localizedText),
            .optional("practice", \.practice, .practice),
        ])
}

extension Format where Value == Arrival {
    fileprivate static let arrival = Format.record(
        "an arrival or departure", blank: Arrival(at: LocalDateTime(LocalDate(dayNumber: 0)!, .midnight)),  // within the calendar
        short: .required("at", \.at, .dateTime),
        fields: [
            .required("at", \.at, .dateTime),
            .optional("place", \.place, .identifier()),
            .optional("by", \.by, .string),
        ])
}

extension Format where Value == Vehicle {
    static let vehicle = Format.record(
        "a vehicle", blank: Vehicle(id: "unreadable-0-0", name: ""),
        fields: [
            .required("id", \.id, .identifier()),
            .required("name", \.name, .localizedText),
            .optional("seats", \.seats, .count(from: 1)),
            .optional("driver", \.driver, .identifier()),
            .optional("phone", \.phone, .string),
        ])
}

extension Format where Value == Equipment {
    static let equipment = Format.record(
        "a kind of equipment", blank: Equipment(id: "unreadable-0-0", name: "", stock: 0),
        fields: [
            .required("id", \.id, .identifier()),
            .required("name", \.name, .localizedText),
            .required("stock", \.stock, .count(from: 0)),
        ])
}

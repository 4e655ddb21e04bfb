internal import Importing
internal import Notation
internal import Planning
internal import Time

/// Reads the rows of a list of participants.
struct PersonRowReader {
    let columns: ListColumns<PersonField>
    let regions: RegionNames
    let roles: [String: Participation.Role]
    let dates: DateReader
    let zones: ZoneDatabase
    private(set) var issues: [ImportIssue] = []

    init(_ sheet: Sheet, _ columns: ListColumns<PersonField>, _ settings: ListImport, zones: ZoneDatabase) {
        self.columns = columns
        self.zones = zones
        regions = settings.regions
        roles = settings.roles
        let fields: [PersonField] = [.arrival, .departure]
        dates = DateReader(order: settings.dates, samples: sheet.rows.flatMap { row in fields.compactMap { columns.text($0, in: row) } })
    }

    /// `nil` where the row names nobody.
    mutating func person(in row: Sheet.Row) -> ListedPerson? {
        func text(_ field: PersonField) -> String? { columns.text(field, in: row) }
        let name =
            switch (text(.given), text(.family), text(.name)) {
            case (nil, let family?, let name?): PersonName(name, family: family)
            case (nil, nil, let name): name.map(PersonName.init)
            case (let given, let family, _): PersonName(given: given, family: family)
            }
        guard let name, name.text.contains(where: \.isLetter) else {
            report("the row names nobody; it is skipped", of: .name, in: row)
            return nil
        }
        var listed = ListedPerson(row: row.number, name: name, localName: text(.localName), id: id(in: row))
        describe(&listed.person, honorific: name.honorific, in: row)
        listed.organization = text(.organization)?.onOneLine
        listed.delegation = text(.delegation)?.onOneLine
        listed.isHead = text(.head).map(Self.isYes) ?? false
        listed.activities = text(.activities)?.listedParts ?? []
        if let word = text(.role) {
            listed.role = roles[word.folded]
            if listed.role == .headOfDelegation { listed.isHead = true }
            if listed.role == nil { report("the role '\(word)' is unknown; it is not kept", of: .role, in: row) }
        }
        return listed
    }

    private mutating func describe(_ person: inout Person, honorific: String?, in row: Sheet.Row) {
        func text(_ field: PersonField) -> String? { columns.text(field, in: row) }
        person.honorific = (text(.honorific)?.onOneLine ?? honorific).map { LocalizedText($0) }
        person.title = text(.title).map { LocalizedText($0.onOneLine) }
        person.phone = text(.phone)?.onOneLine
        person.dietary = need(.dietary, in: row)
        person.access = need(.access, in: row)
        person.email = email(in: row)
        person.country = country(in: row)
        person.languages = languages(in: row)
        person.rank = read(.rank, in: row, "a whole number from 1") { Int($0).flatMap { $0 > 0 ? $0 : nil } }
        let zones = zones
        person.timezone = read(.timezone, in: row, "an IANA time zone, as Asia/Seoul") { text in
            ZoneID(text).flatMap { (try? zones.rules(for: $0)) == nil ? nil : $0 }
        }
        setStay(of: &person, in: row)
        var unread: [ImportIssue] = []
        person.fields = columns.ownValues(in: row, dates, yes: Self.isYes) {
            unread.append(ImportIssue(line: row.number, message: $0, group: $1.id.rawValue))
        }
        issues += unread
    }

    private mutating func id(in row: Sheet.Row) -> Person.ID? {
        guard let text = columns.text(.id, in: row) else { return nil }
        if let id = Person.ID(text) { return id }
        report("'\(text)' is not an id; the person gets a new one", of: .id, in: row)
        return nil
    }

    private mutating func report(_ message: String, of field: PersonField, in row: Sheet.Row) {
        issues.append(ImportIssue(line: row.number, message: message, group: field.rawValue))
    }

    static func isYes(_ text: String) -> Bool {
        ["yes", "y", "x", "1", "true", "oui", "si", "ja", "da", "nm", "shi", "ye", "sim", "hod", "head", "✓", "✔", "是", "예"].contains(
            text.folded)
            || ["✓", "✔", "نعم"].contains(text)
    }

    private mutating func read<Value>(
        _ field: PersonField, in row: Sheet.Row, _ wanted: String, _ parse: (String) -> Value?
    ) -> Value? {
        guard let text = columns.text(field, in: row) else { return nil }
        if let value = parse(text) { return value }
        report("the \(field.rawValue) '\(text.onOneLine)' can't be read and is not kept; write \(wanted)", of: field, in: row)
        return nil
    }

    /// The need that the cell names; `nil` for "none" and the like.
    private func need(_ field: PersonField, in row: Sheet.Row) -> String? {
        columns.text(field, in: row).flatMap {
            ["none", "no", "n a", "nil", "non", "aucun", "ninguno", "нет", "", "wu"].contains($0.folded) ? nil : $0
        }
    }

    private mutating func email(in row: Sheet.Row) -> String? {
        guard let text = columns.text(.email, in: row) else { return nil }
        let parts = text.split { ";, <>\n\t".contains($0) }.map { $0.hasPrefix("mailto:") ? String($0.dropFirst(7)) : String($0) }
        let addresses = parts.filter { part in
            part.count { $0 == "@" } == 1 && part.first != "@" && part.last != "@" && part.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        }
        if addresses.count != 1 {
            report(
                addresses.isEmpty
                    ? "'\(text.onOneLine)' is not an e-mail address; it is not kept"
                    : "'\(text.onOneLine)' has several e-mail addresses; only the first is kept", of: .email, in: row)
        }
        return addresses.first
    }

    private mutating func country(in row: Sheet.Row) -> CountryCode? {
        guard let text = columns.text(.country, in: row) else { return nil }
        if let code = regions.country(named: text) { return code }
        let guess = regions.suggestion(for: text).map { "; did you mean '\($0)'?" } ?? "; write its name or its two-letter code (ISO 3166)"
        report("there is no country '\(text)'; it is not kept\(guess)", of: .country, in: row)
        return nil
    }

    private mutating func languages(in row: Sheet.Row) -> [LanguageTag] {
        guard let text = columns.text(.languages, in: row) else { return [] }
        var tags: [LanguageTag] = []
        for part in text.split(whereSeparator: { ",;/&\n+".contains($0) }).map(\.trimmed) where !part.isEmpty {
            if let tag = RegionNames.language(named: part) {
                if !tags.contains(tag) { tags.append(tag) }
            } else {
                report("the language '\(part)' is unknown; it is not kept", of: .languages, in: row)
            }
        }
        return tags
    }

    // MARK: Arrival and departure

    /// Sets arrival and departure where they have times, or the days on which the person is available where both are days only.
    private mutating func setStay(of person: inout Person, in row: Sheet.Row) {
        let come = moment(.arrival, .arrivalTime, in: row)
        let go = moment(.departure, .departureTime, in: row)
        person.arrival = arrival(come, by: .arrivalBy, in: row)
        person.departure = arrival(go, by: .departureBy, in: row)
        if let come, let go, come.time == nil, go.time == nil, come.date <= go.date {
            person.available = [.during(.allDay(first: come.date, last: go.date))]
            return
        }
        for (field, moment) in [(PersonField.arrival, come), (.departure, go)] {
            guard let moment, moment.time == nil else { continue }
            report("the \(field.rawValue) '\(moment.date)' has no time of day; it is not kept", of: field, in: row)
        }
        if let come = person.arrival, let go = person.departure, go.at < come.at {
            report("the departure \(go.at) is before the arrival \(come.at); neither is kept", of: .departure, in: row)
            (person.arrival, person.departure) = (nil, nil)
        }
    }

    private func arrival(_ moment: (date: LocalDate, time: LocalTime?)?, by field: PersonField, in row: Sheet.Row) -> Arrival? {
        guard let moment, let time = moment.time else { return nil }
        var arrival = Arrival(at: LocalDateTime(moment.date, time))
        arrival.by = columns.text(field, in: row)?.onOneLine
        return arrival
    }

    private mutating func moment(_ day: PersonField, _ time: PersonField, in row: Sheet.Row) -> (date: LocalDate, time: LocalTime?)? {
        guard let text = columns.text(day, in: row) else { return nil }
        do throws(DateReader.Problem) {
            let (date, rest) = try dates.date(in: text)
            let clock = columns.text(time, in: row) ?? rest.trimmed
            if clock.isEmpty { return (date, nil) }
            if let time = dates.time(in: clock) { return (date, time) }
            report("the time '\(clock)' can't be read; write it as 14:30", of: day, in: row)
            return (date, nil)
        } catch {
            report("the \(day.rawValue) '\(text.onOneLine)' is not kept: \(error.message)", of: day, in: row)
            return nil
        }
    }
}

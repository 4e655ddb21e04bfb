internal import Importing
internal import Notation
internal import Planning
internal import Time

/// Reads the rows of a programme.
struct ProgrammeRowReader {
    let columns: ListColumns<ProgrammeField>
    let settings: ListImport
    private let dates: DateReader
    /// The day of the rows above, for a row that names none.
    private var day: LocalDate?
    private(set) var issues: [ImportIssue] = []

    /// `days` are those of the programme's activity; they give dates without a year their year.
    init(_ sheet: Sheet, _ columns: ListColumns<ProgrammeField>, _ settings: ListImport, days: ClosedRange<LocalDate>?) {
        self.columns = columns
        self.settings = settings
        let fields: [ProgrammeField] = [.day, .start, .end]
        var dates = DateReader(
            order: settings.dates, samples: sheet.rows.flatMap { row in fields.compactMap { columns.text($0, in: row) } })
        dates.year = { month, day in
            days.flatMap { days in
                [days.lowerBound.year, days.upperBound.year].first {
                    LocalDate(year: $0, month: month, day: day).map(days.contains) ?? false
                }
            }
        }
        self.dates = dates
    }

    private mutating func report(_ message: String, of field: ProgrammeField, in row: Sheet.Row) {
        issues.append(ImportIssue(line: row.number, message: message, group: field.rawValue))
    }

    /// `nil` where the row has no title, for example because it only names the next day.
    mutating func activity(in row: Sheet.Row) -> ListedActivity? {
        func text(_ field: ProgrammeField) -> String? { columns.text(field, in: row) }
        if let day = text(.day) { readDay(day, in: row) }
        guard let title = text(.title)?.onOneLine else {
            let others = Set(columns.indices.keys).subtracting([.day]).filter { text($0) != nil }
            if !others.isEmpty { report("the row has no title; it is skipped", of: .title, in: row) }
            return nil
        }
        var activity = Activity(id: "new", kind: .session, title: LocalizedText(title))
        let duration = text(.duration).flatMap { text in
            let minutes = Minutes(listed: text)
            if minutes == nil { report("the duration '\(text)' can't be read; write minutes, or 1:30", of: .duration, in: row) }
            return minutes
        }
        activity.when = when(duration: duration, in: row)
        activity.duration = activity.when == nil ? duration : nil
        activity.track = text(.track).map { LocalizedText($0.onOneLine) }
        activity.description = text(.description).map { LocalizedText($0) }
        activity.url = text(.url)
        setKind(of: &activity, text(.kind)?.onOneLine, title)
        for part in (text(.language) ?? "").split(whereSeparator: { ",;/&\n".contains($0) }).map(\.trimmed) where !part.isEmpty {
            if let tag = RegionNames.language(named: part) {
                activity.languages.append(tag)
            } else {
                report("the language '\(part)' is unknown; it is not kept", of: .language, in: row)
            }
        }
        var unread: [ImportIssue] = []
        activity.fields = columns.ownValues(in: row, dates, yes: PersonRowReader.isYes) {
            unread.append(ImportIssue(line: row.number, message: $0, group: $1.id.rawValue))
        }
        issues += unread
        var listed = ListedActivity(row: row.number, activity: activity)
        listed.status = status(in: row)
        if let written = text(.id) {
            if let id = Activity.ID(written) {
                listed.activity.id = id
                listed.hasID = true
            } else {
                report("'\(written)' is not an id; the activity gets a new one", of: .id, in: row)
            }
        }
        listed.place = text(.place)?.onOneLine
        for (field, role) in [(ProgrammeField.chair, Participation.Role.chair), (.moderator, .moderator), (.speaker, .speaker)] {
            listed.people += (text(field) ?? "").names.map { (role, $0.name, $0.organization) }
        }
        return listed
    }

    private func setKind(of activity: inout Activity, _ word: String?, _ title: String) {
        if let word {
            if let kind = settings.kinds[word.folded] {
                activity.kind = kind
            } else {
                let (kind, isWhole) = KindGuess.kind(of: word)
                activity.kind = kind
                if !isWhole { activity.tags = [word] }
            }
        } else {
            let words = title.foldedWords
            let pause: [String: Activity.Kind] = ["lunch": .meal, "dinner": .meal, "breakfast": .meal, "coffee": .break, "break": .break]
            activity.kind =
                settings.kinds[title.folded] ?? (words.count <= 4 ? words.lazy.compactMap { pause[$0] }.first : nil)
                ?? KindGuess.kind(of: title).kind
        }
    }

    private mutating func status(in row: Sheet.Row) -> Activity.Status? {
        guard let word = columns.text(.status, in: row) else { return nil }
        let known: [String: Activity.Status] = [
            "confirmed": .confirmed, "ok": .confirmed, "tentative": .tentative, "tbc": .tentative, "provisional": .tentative,
            "cancelled": .cancelled,
            "canceled": .cancelled,
        ]
        if known[word.folded] == nil { report("'\(word)' is not a status; write confirmed, tentative or cancelled", of: .status, in: row) }
        return known[word.folded]
    }

    // MARK: Times

    private mutating func readDay(_ text: String, in row: Sheet.Row) {
        // A row whose day can't be read isn't on the day above either.
        day = nil
        do throws(DateReader.Problem) {
            day = try dates.date(in: text).date
        } catch {
            report("the day '\(text.onOneLine)' is not kept: \(error.message)", of: .day, in: row)
        }
    }

    private mutating func when(duration: Minutes?, in row: Sheet.Row) -> Schedule? {
        guard let written = columns.text(.start, in: row) else {
            // A row without times takes the whole day only where it names the day itself.
            return duration == nil && columns.text(.day, in: row) != nil ? day.map { .allDay(first: $0, last: $0) } : nil
        }
        let parts = written.split { "–—-~".contains($0) }.map(\.trimmed)
        let isSpan = parts.count == 2 && dates.time(in: parts[1]) != nil
        guard let start = moment(isSpan ? parts[0] : written, .start, in: row) else { return nil }
        guard let text = isSpan ? parts[1] : columns.text(.end, in: row) else {
            if let duration { return .timed(start, .after(ElapsedTime(seconds: duration * 60))) }
            report("the activity has a start but neither an end nor a duration; it is not scheduled", of: .end, in: row)
            return nil
        }
        guard let end = moment(text, .end, in: row, after: start) else { return nil }
        guard start < end else {
            report("the end \(end) is not after the start \(start); the activity is not scheduled", of: .end, in: row)
            return nil
        }
        return .timed(start: start, end: end)
    }

    /// Reads a date and time, or a time on the row's day. A time before the start is on the next day.
    private mutating func moment(_ text: String, _ field: ProgrammeField, in row: Sheet.Row, after start: LocalDateTime? = nil)
        -> LocalDateTime?
    {
        if let time = dates.time(in: text) {
            guard let date = start?.date ?? day else {
                report("the \(field.rawValue) '\(text)' has no day; write the day in the row or above it", of: field, in: row)
                return nil
            }
            return LocalDateTime(start.map { time < $0.time ? date.adding(days: 1) : date } ?? date, time)
        }
        do throws(DateReader.Problem) {
            let (date, rest) = try dates.date(in: text)
            if let time = dates.time(in: rest) { return LocalDateTime(date, time) }
            report("the \(field.rawValue) '\(text.onOneLine)' has no time of day; write it as 2027-05-11 14:30", of: field, in: row)
        } catch {
            report("the \(field.rawValue) '\(text.onOneLine)' can't be read; write it as 14:30", of: field, in: row)
        }
        return nil
    }
}

extension Minutes {
    /// Reads `90`, `1:30`, `1h30`, `90 min`, `1.5 h` and `PT90M`.
    fileprivate init?(listed text: String) {
        let text = text.lowercased().trimmed
        if let match = text.wholeMatch(of: #/(\d{1,4})\s*(?:min|mins|minutes|m|')?\.?/#), let minutes = Int(match.1) {
            self = minutes
        } else if let match = text.wholeMatch(of: #/(\d{1,2})\s*[:h]\s*(\d{2})\s*(?:h|m|min)?(?::00)?/#), let hours = Int(match.1),
            let minutes = Int(match.2)
        {
            self = hours * 60 + minutes
        } else if let match = text.wholeMatch(of: #/(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:h|hours?|hrs?)/#),
            let hours = Double(match.1.replacing(",", with: "."))
        {
            self = Int((hours * 60).rounded())
        } else if let minutes = Minutes(iso8601: text.uppercased()) {
            self = minutes
        } else {
            return nil
        }
        if self <= 0 { return nil }
    }
}

extension String {
    /// The names in a cell, each with the organization in brackets after it.
    fileprivate var names: [(name: PersonName, organization: String?)] {
        var parts = listedParts
        // Without other separators, commas and conjunctions separate names. But in two words around one comma, the first is a family name.
        if parts.count == 1 {
            let text = parts[0]
            let isTurned = text.wholeMatch(of: #/[^\s,]+,\s*[^\s,]+/#) != nil
            parts = isTurned ? [text] : text.split(separator: #/,(?![^(]*\))|\s&\s|\sand\s|\set\s|\sy\s|\sund\s|\sи\s|、/#).map(\.trimmed)
        }
        return parts.filter { $0.contains(where: \.isLetter) }.map { part in
            guard let match = part.wholeMatch(of: #/(.*?)\s*\(([^)]*)\)/#), match.1.contains(where: \.isLetter) else {
                return (PersonName(part), nil)
            }
            return (PersonName(String(match.1)), String(match.2).trimmed)
        }
    }
}

extension VCalendar {
    /// Reads the calendars of a stream. The issues list, by line, what was not understood or is wrong.
    static func read(stream bytes: [UInt8]) throws(ICalendarError) -> (calendars: [VCalendar], issues: [ReadIssue]) {
        try read(pieces: CollectionOfOne(bytes))
    }

    /// Reads a stream that comes in pieces; `reader` has read nothing yet.
    package static func read(
        pieces: some Sequence<[UInt8]>, by reader: consuming CalendarReader = CalendarReader()
    ) throws(ICalendarError) -> (calendars: [VCalendar], issues: [ReadIssue]) {
        let (calendars, issues) = try gather(pieces, reader)
        return (calendars.map(\.calendar), issues)
    }

    /// Like `read`, and also returns where each calendar's components begin, in the order of the stream: the nth VEVENT among them
    /// is the nth of `events`.
    static func readWithLines(
        stream bytes: [UInt8]
    ) throws(ICalendarError) -> (calendars: [(calendar: VCalendar, lines: ComponentLines)], issues: [ReadIssue]) {
        let (calendars, issues) = try gather(CollectionOfOne(bytes), CalendarReader(reportsLines: true))
        return (calendars.compactMap { calendar, lines in lines.map { (calendar, $0) } }, issues)
    }

    private static func gather(
        _ pieces: some Sequence<[UInt8]>, _ reader: consuming CalendarReader
    ) throws(ICalendarError) -> (calendars: [(calendar: VCalendar, lines: ComponentLines?)], issues: [ReadIssue]) {
        var (calendars, issues) = ([(VCalendar, ComponentLines?)](), [ReadIssue]())
        var calendar = VCalendar()
        var lines: ComponentLines?
        func take(_ part: CalendarReader.Part) {
            switch part {
            case .lines(let more): lines = lines?.followed(by: more) ?? more
            case .properties(let properties): calendar = properties.with(componentsOf: calendar)
            case .timeZone(let zone): calendar.timeZones.append(zone)
            case .event(let event): calendar.events.append(event)
            case .component(let component): calendar.otherComponents.append(component)
            case .issue(let issue): issues.append(issue)
            case .end:
                calendars.append((calendar, lines))
                (calendar, lines) = (VCalendar(), nil)
            }
        }
        for piece in pieces { try reader.read(piece, take: take) }
        try reader.end(take: take)
        issues.sort { $0.line < $1.line }
        return (calendars, issues)
    }

    private func with(componentsOf other: VCalendar) -> VCalendar {
        var calendar = self
        calendar.timeZones = other.timeZones
        calendar.events = other.events
        calendar.otherComponents = other.otherComponents
        return calendar
    }
}

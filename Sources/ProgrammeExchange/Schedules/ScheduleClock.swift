internal import Notation
internal import Planning
internal import Time

/// The time of an event, with what was wrong with it.
struct ScheduledTime {
    /// `nil` where the event can't be scheduled.
    var when: ClockSchedule?
    var duration: Minutes?
    /// The zone of `when`.
    var zone: ZoneID
    /// Whether the event takes no time.
    var isMoment = false
    var issues: [(ScheduleIssue, Node.Mark)] = []
    var problems: [(mark: Node.Mark, message: String)] = []
}

/// Reads the times of events, on the clock of the conference.
struct ScheduleClock {
    /// An earlier time of day belongs to the night after the event's day.
    let dayChange: LocalTime
    let rules: ZoneRules

    func time(of event: ConferenceSchedule.Event) -> ScheduledTime {
        var time = ScheduledTime(zone: rules.zone)
        if let text = event.duration {
            time.duration = Minutes(scheduleDuration: text.text)
            if time.duration == nil {
                time.problems.append((text.mark, "the duration '\(text.text)' can't be read; write hours and minutes, as 0:45"))
            }
        } else if event.end == nil {
            time.issues.append((.noDuration, event.mark))
        }
        guard let (local, begin) = start(of: event, in: &time) else { return time }
        if let finish = end(of: event, after: begin, in: &time) { time.duration = (finish.secondsSince1970 - begin.secondsSince1970) / 60 }
        guard let duration = time.duration else { return time }
        time.isMoment = duration == 0
        if time.isMoment { time.issues.append((.noLength, (event.duration ?? event.start)?.mark ?? event.mark)) }
        set(local, begin, begin.adding(minutes: max(duration, 1)), of: event, in: &time)
        return time
    }

    /// The instant of the end; `nil` where none is given or it is before the start.
    private func end(of event: ConferenceSchedule.Event, after begin: Instant, in time: inout ScheduledTime) -> Instant? {
        guard let text = event.end, let date = readDate(text, in: &time), let local = date.local else { return nil }
        let (_, finish) = moment(of: local, date, text, in: &time)
        if begin.secondsSince1970 <= finish.secondsSince1970 { return finish }
        time.issues.append((.endsBefore(text.text), text.mark))
        return nil
    }

    /// The start on the clock, and its instant.
    private func start(of event: ConferenceSchedule.Event, in time: inout ScheduledTime) -> (LocalDateTime, Instant)? {
        let start = event.start.flatMap { readStart($0, in: &time) }
        let date = event.date.flatMap { readDate($0, in: &time) }
        if let date, let text = event.date, let local = date.local {
            if let start, let mark = event.start, start != local.time {
                time.issues.append((.otherStart(mark.text, date: text.text), mark.mark))
            }
            return moment(of: local, date, text, in: &time)
        }
        guard let start else {
            if event.start == nil { time.issues.append((.noStart, event.mark)) }
            return nil
        }
        guard let day = day(of: event, date, in: &time) else { return nil }
        let local = LocalDateTime(start < dayChange ? day.adding(days: 1) : day, start)
        return (local, rules.resolve(local).instant)
    }

    private func readStart(_ text: ConferenceSchedule.LocatedText, in time: inout ScheduledTime) -> LocalTime? {
        if let start = LocalTime(schedule: text.text) { return start }
        time.problems.append((text.mark, "the start '\(text.text)' is not a time of day; write it as 09:30"))
        return nil
    }

    private func readDate(_ text: ConferenceSchedule.LocatedText, in time: inout ScheduledTime) -> ScheduleDate? {
        if let date = ScheduleDate(text.text) { return date }
        time.problems.append((text.mark, "the date '\(text.text)' can't be read; write it as 2024-02-03T09:30:00+01:00"))
        return nil
    }

    private func day(of event: ConferenceSchedule.Event, _ date: ScheduleDate?, in time: inout ScheduledTime) -> LocalDate? {
        guard let text = event.day else {
            if date == nil, event.date == nil {
                time.problems.append((event.mark, "the <day> around the event has no date; add one, as date=\"2024-02-03\""))
            }
            return date?.date
        }
        if let day = LocalDate(text.text) { return day }
        time.problems.append((text.mark, "the day's date '\(text.text)' can't be read; write it as 2024-02-03"))
        return nil
    }

    private func moment(
        of local: LocalDateTime, _ date: ScheduleDate, _ text: ConferenceSchedule.LocatedText, in time: inout ScheduledTime
    ) -> (LocalDateTime, Instant) {
        guard let offset = date.offset else { return (local, rules.resolve(local).instant) }
        let instant = Instant(utc: local).adding(seconds: -offset)
        let shown = rules.local(instant)
        if shown != local { time.issues.append((.otherOffset(text.text, rules.zone), text.mark)) }
        return (shown, instant)
    }

    /// Writes the time on the clock of the conference, or in UTC where that clock shows a time twice and would mean the other instant.
    private func set(
        _ local: LocalDateTime, _ begin: Instant, _ finish: Instant, of event: ConferenceSchedule.Event, in time: inout ScheduledTime
    ) {
        if rules.resolve(local).instant == begin, let end = rules.reading(of: finish) {
            time.when = .timed(start: local, end: end)
        } else if begin.utc < finish.utc {
            time.when = .timed(start: begin.utc, end: finish.utc)
            time.zone = .utc
        } else {
            time.issues.append((.outOfRange, event.mark))
        }
    }
}

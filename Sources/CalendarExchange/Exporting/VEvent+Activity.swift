internal import ICalendar
internal import Importing
internal import Planning
internal import Time

extension VEvent {
    /// A scheduled activity as an event; `included` are the indices of the activities in the same file.
    init(
        _ activity: ResolvedActivity, in plan: ResolvedPlan, among included: Set<Int>, edition: CalendarEdition
    ) throws(ZoneError) {
        let (start, end) = activity.calendarTimes(as: edition.times)
        self.init(uid: plan.uid(of: activity), dtstamp: edition.revision, dtstart: start)
        self.end = .dtend(end)
        lastModified = edition.revision

        let values = activity.activity
        let isCancelled = activity.status == .cancelled
        let title = values.title.text(in: edition.languages)
        // Some clients show a cancelled event like any other, so the title says it too.
        summary = isCancelled ? "\(edition.words.cancelled): \(title)" : title
        sequence = activity.sequence
        status =
            switch activity.status {
            case .confirmed: .confirmed
            case .tentative: .tentative
            case .cancelled: .cancelled
            }
        transp = isCancelled || plan.isUmbrella(activity) ? .transparent : .opaque
        `class` =
            switch activity.visibility {
            case .public: nil
            case .private: .private
            case .confidential: .confidential
            }
        if !values.isReserved {
            categories = [edition.words.kind(values.kind)] + [values.track?.text(in: edition.languages)].compactMap { $0 } + values.tags
            color = values.kind.color
        }
        location = plan.location(of: activity, in: edition.languages)
        geo = plan.geo(of: activity)
        let text = EventDescription(of: activity, in: plan, edition: edition)
        description = text.plain
        url = values.url.flatMap { $0.isWebAddress ? $0 : nil }
        if !values.isReserved, plan.isOnline(activity) { addConference() }
        if edition.isStyled, let html = text.html { addStyled(html) }
        if let minutes = edition.alarms.minutes(before: activity), !isCancelled {
            otherComponents.append(VAlarm(minutes: minutes, text: title).component)
        }
        if edition.namesPeople { addAttendees(of: activity, in: plan, languages: edition.languages) }
        if let parent = activity.parent, included.contains(parent) {
            let parent = plan.activities[parent]
            relatedTo = [.parent(plan.uid(of: plan.series(of: parent, writtenBy: edition)?.usual ?? parent))]
        }
    }
}

extension ResolvedActivity {
    /// The SEQUENCE of the first message about it.
    var sequence: Int { status == .cancelled ? 1 : 0 }

    fileprivate func calendarTimes(as times: CalendarEdition.Times) -> (start: CalendarTime, end: CalendarTime) {
        if let (start, end) = readings {
            return times == .utc ? (.utc(start.instant), .utc(end.instant)) : (Self.time(start, in: zone), Self.time(end, in: endZone))
        }
        switch when {
        case .allDay(let first, let last)?:
            return (.day(first), .day(last.adding(days: 1)))  // DTEND is exclusive
        case .timed?, nil:
            preconditionFailure("only scheduled activities become events")
        }
    }

    /// A time that no clock shows is written as the clock shows its instant, since clients read the other form differently. Of a time
    /// that comes twice, the clock alone means the first (RFC 5545 section 3.3.5), so the second is in UTC.
    private static func time(_ reading: ClockReading, in zone: ZoneID) -> CalendarTime {
        zone == .utc || reading.doubt == .second ? .utc(reading.instant) : .zoned(reading.local, zone)
    }
}

extension ResolvedPlan {
    /// The places from the room outwards, with the address; for a transfer or flight, those of both ends.
    fileprivate func location(of activity: ResolvedActivity, in languages: [LanguageTag]) -> String? {
        let ends = [activity.place, activity.activity.to].compactMap { $0 }.map { path(of: $0, in: languages) }
        return ends.isEmpty ? nil : ends.joined(separator: " → ")
    }

    private func path(of place: Place.ID, in languages: [LanguageTag]) -> String {
        placesAround(place).flatMap { around in
            [around.place.name.text(in: languages)] + [around.place.address?.text(in: languages)].compactMap { $0 }
        }.joined(separator: ", ")
    }

    /// The coordinates of the place or of the venue around it, but not of a city, whose centre is the wrong place to go.
    fileprivate func geo(of activity: ResolvedActivity) -> Geo? {
        guard let id = activity.place, let place = placesAround(id).first(where: { $0.place.location != nil }),
            let location = place.place.location,
            place.place.id == id || ![.city, .region].contains(place.place.kind)
        else { return nil }
        return Geo(latitude: location.latitude, longitude: location.longitude)
    }

    /// Whether people join online: in a call, where the place is an address, or where a participant is remote.
    fileprivate func isOnline(_ activity: ResolvedActivity) -> Bool {
        let isNowhere = activity.place.flatMap(place).map { $0.place.kind == .online } ?? true
        return activity.activity.kind == .call || isNowhere || activity.activity.participations.contains(where: \.isRemote)
    }
}

extension VEvent {
    /// Adds the address to join as CONFERENCE (RFC 7986 section 5.11). Few programs know it, so it is in URL and DESCRIPTION too.
    fileprivate mutating func addConference() {
        guard let url else { return }
        let parameters = [("VALUE", "URI"), ("FEATURE", "VIDEO")].compactMap { Parameter(name: $0, values: [$1]) }
        if let conference = Property(name: "CONFERENCE", parameters: parameters, value: url) { otherProperties.append(conference) }
    }

    /// Adds the description as HTML, for Outlook and as STYLED-DESCRIPTION (RFC 9073 section 6.5).
    fileprivate mutating func addStyled(_ html: String) {
        let type = Parameter(name: "FMTTYPE", values: ["text/html"])
        let styled = [("VALUE", "TEXT"), ("DERIVED", "TRUE")].compactMap { Parameter(name: $0, values: [$1]) } + [type].compactMap { $0 }
        otherProperties += [
            Property(name: "X-ALT-DESC", parameters: [type].compactMap { $0 }, text: html),
            Property(name: "STYLED-DESCRIPTION", parameters: styled, text: html),
        ].compactMap { $0 }
    }
}

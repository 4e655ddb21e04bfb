internal import ICalendar
internal import Planning

extension VEvent {
    /// A scheduled activity as an event; `included` are the activities of the same file.
    init(
        _ activity: ResolvedActivity, in plan: ResolvedPlan, among included: Set<Int>, edition: CalendarEdition
    ) throws(ZoneError) {
        let (start, end) = try activity.calendarTimes(told: edition.times, zones: plan.zones)
        self.init(uid: plan.uid(of: activity), dtstamp: edition.revision, dtstart: start)
        self.end = .dtend(end)
        lastModified = edition.revision

        let values = activity.activity
        let isCancelled = activity.status == .cancelled
        let title = values.title.text(in: edition.languages)
        // Some clients show a cancelled event as any other, so the words say it too.
        summary = isCancelled ? "\(edition.words.cancelled): \(title)" : title
        sequence = activity.sequence
        status =
            switch activity.status {
            case .confirmed: .confirmed
            case .tentative: .tentative
            case .cancelled: .cancelled
            }
        transp = isCancelled || activity.isUmbrella ? .transparent : .opaque
        `class` =
            switch values.visibility {
            case .public: nil
            case .private: .private
            case .confidential: .confidential
            }
        categories = [edition.words.kind(values.kind)] + [values.track?.text(in: edition.languages)].compactMap { $0 } + values.tags
        location = plan.location(of: activity, in: edition.languages)
        geo = plan.geo(of: activity)
        description = plan.calendarDescription(of: activity, edition: edition)
        url = values.url.flatMap { $0.isWebAddress ? $0 : nil }
        if edition.namesPeople { addAttendees(of: activity, in: plan, languages: edition.languages) }
        if let parent = activity.parent, included.contains(parent) {
            let series = edition.writesSeries ? plan.activities[parent].repeatingID.flatMap { plan.series[$0]?.usual } : nil
            relatedTo = [.parent(plan.uid(of: series ?? plan.activities[parent]))]
        }
    }
}

extension ResolvedActivity {
    /// The SEQUENCE of what is sent about it first.
    var sequence: Int { status == .cancelled ? 1 : 0 }

    /// Whole days that other activities fill, or that only mark a date: nobody is busy because of them.
    var isUmbrella: Bool { readings == nil && (!activity.activities.isEmpty || activity.kind == .milestone) }

    fileprivate func calendarTimes(
        told times: CalendarEdition.Times, zones: ZoneDatabase
    ) throws(ZoneError) -> (start: CalendarTime, end: CalendarTime) {
        switch activity.when {
        case .timed(let start, let end)?:
            guard let readings else { preconditionFailure("a timed activity has readings") }
            if times == .utc { return (.utc(readings.start.instant), .utc(readings.end.instant)) }
            return (
                try Self.time(start, readings.start, in: zone, zones: zones), try Self.time(end, readings.end, in: endZone, zones: zones)
            )
        case .allDay(let first, let last)?:
            return (.day(first), .day(last.adding(days: 1)))  // DTEND is exclusive
        case nil:
            preconditionFailure("only scheduled activities become events")
        }
    }

    private static func time(
        _ local: LocalDateTime, _ reading: ZoneRules.Resolution, in zone: ZoneID, zones: ZoneDatabase
    ) throws(ZoneError) -> CalendarTime {
        if zone == .utc { return .utc(reading.instant) }
        // A reading that no clock shows is written as the clock that shows its instant: clients differ on the other.
        if case .skipped(let instant) = reading { return .zoned(try zones.rules(for: zone).local(instant), zone) }
        return .zoned(local, zone)
    }
}

extension ResolvedPlan {
    /// The places from the room outwards, with the address; both ends of a way.
    fileprivate func location(of activity: ResolvedActivity, in languages: [LanguageTag]) -> String? {
        let ends = [activity.place, activity.activity.to].compactMap { $0 }.map { path(of: $0, in: languages) }
        return ends.isEmpty ? nil : ends.joined(separator: " → ")
    }

    private func path(of place: Place.ID, in languages: [LanguageTag]) -> String {
        placesAround(place).flatMap { around in
            [around.place.name.text(in: languages)] + [around.place.address?.text(in: languages)].compactMap { $0 }
        }.joined(separator: ", ")
    }

    /// The coordinates of the place or the venue around it; those of a city would send people to its middle.
    fileprivate func geo(of activity: ResolvedActivity) -> Geo? {
        guard let id = activity.place, let place = placesAround(id).first(where: { $0.place.location != nil }),
            let location = place.place.location,
            place.place.id == id || ![.city, .region].contains(place.place.kind)
        else { return nil }
        return Geo(latitude: location.latitude, longitude: location.longitude)
    }

    /// What can be read without a network: theme, people, agenda, and the address to join.
    fileprivate func calendarDescription(of activity: ResolvedActivity, edition: CalendarEdition) -> String? {
        let values = activity.activity
        var parts = [values.theme, values.description].compactMap { $0?.text(in: edition.languages) }
        let roles = edition.describedRoles.compactMap { role -> String? in
            let names = values.participations.filter { $0.role == role }.compactMap { name(of: $0.who, in: edition.languages) }
            return names.isEmpty ? nil : "\(edition.words.role(role)): \(names.joined(separator: ", "))"
        }
        if !roles.isEmpty { parts.append(roles.joined(separator: "\n")) }
        let agenda = values.agenda.enumerated().map { index, item in
            let presenters = item.presenters.compactMap { name(of: $0, in: edition.languages) }
            return "\(index + 1). \(item.title.text(in: edition.languages))"
                + (presenters.isEmpty ? "" : " (\(presenters.joined(separator: ", ")))")
        }
        if !agenda.isEmpty { parts.append(agenda.joined(separator: "\n")) }
        if let url = values.url { parts.append(url) }
        return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    }
}

extension String {
    /// An absolute address that a client may open.
    var isWebAddress: Bool {
        let isLeadCorrect = lowercased().hasPrefix("https://") || lowercased().hasPrefix("http://")
        return isLeadCorrect && utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`".utf8.contains($0) }
    }
}

internal import ICalendar
internal import Importing
internal import Notation
internal import Planning
internal import Time

extension ImportedCalendars {
    /// Sets the places from LOCATION and GEO, and notes the zones of the times there.
    mutating func setPlaces(of activity: inout Activity, _ index: Int) {
        let event = events[index]
        var ends = [event.event.location ?? ""]
        if event.isOurs { ends = ends[0].split(separator: " → ", maxSplits: 1).map(String.init) }
        let ids = ends.compactMap { places.place(at: $0) }
        let clocks = event.clocks
        let isElsewhere = clocks.map { $0.start.zone != $0.end.zone } ?? false
        activity.place = ids.first
        activity.to = ids.count > 1 ? ids[1] : nil
        if isElsewhere, activity.to == nil, let end = clocks?.end.zone {
            if event.isOurs, let only = activity.place {
                (activity.place, activity.to) = (nil, only)  // an export with both places would have an arrow
            } else {
                let name = ZoneNames.city(of: end)
                activity.to = places.place(named: name)
                report(.endsAtPlaceMade(named: name), at: event.line(of: "DTEND"))
            }
        }
        if let place = activity.place, let zone = clocks?.start.zone, zone != .utc { places.clock(at: place, reads: zone) }
        if let place = activity.to, let zone = clocks?.end.zone, zone != .utc { places.clock(at: place, reads: zone) }
        guard let geo = event.event.geo else { return }
        if let place = activity.place ?? activity.to {
            if !places.locate(place, at: geo) { report(.otherGeo, at: event.line(of: "GEO")) }
        } else {
            report(.noPlaceForGeo, at: event.line(of: "GEO"))
        }
    }

    /// Registers everybody who has an address, so that names in descriptions can be matched to them.
    mutating func registerPeople() {
        for event in events {
            for (property, users) in [("ORGANIZER", event.event.organizer.map { [$0] } ?? []), ("ATTENDEE", event.event.attendees)] {
                for (position, user) in users.enumerated() where user.cutype != .room && user.cutype != .resource {
                    var problems: [CalendarIssue] = []
                    let id = people.participant(user, problems: &problems, property: property)
                    for problem in problems { report(problem, at: event.line(of: property, position)) }
                    if let id { languagesOf(user).forEach { people.add($0, to: id) } }
                }
            }
        }
        // Memberships, now that all groups are known.
        for event in events {
            for (position, user) in event.event.attendees.enumerated() where !user.member.isEmpty {
                var ignored: [CalendarIssue] = []
                guard let id = people.participant(user, problems: &ignored, property: "ATTENDEE") else { continue }
                if !people.join(id, groups: user.member) {
                    report(.parameters(["MEMBER"], of: "ATTENDEE"), at: event.line(of: "ATTENDEE", position))
                }
            }
        }
    }

    private func languagesOf(_ user: CalendarUser) -> [LanguageTag] {
        user.otherParameters.filter { $0.name == "LANGUAGE" }.flatMap(\.values).compactMap { LanguageTag($0) }
    }

    /// Sets the participations from ORGANIZER and ATTENDEE, in the order of the roles.
    mutating func setParticipants(of activity: inout Activity, _ index: Int) {
        let event = events[index]
        var seen: Set<Participant.ID> = []
        var parts = Dictionary(grouping: activity.participations.indices) { activity.participations[$0].who }
        var ignored: [CalendarIssue] = []
        let organizer = event.event.organizer.flatMap { people.participant($0, problems: &ignored, property: "ORGANIZER") }
        for (position, user) in event.event.attendees.enumerated() {
            if user.cutype == .room || user.cutype == .resource {
                setRoom(of: &activity, user, event, position)
                continue
            }
            guard let id = people.participant(user, problems: &ignored, property: "ATTENDEE") else { continue }
            guard seen.insert(id).inserted else {
                report(.twice(user.cn ?? user.address), at: event.line(of: "ATTENDEE", position))
                continue
            }
            if user.role == .nonParticipant { report(.nonParticipant, at: event.line(of: "ATTENDEE", position)) }
            add(id, user, isOrganizer: id == organizer, isOurs: event.isOurs, to: &activity, parts: &parts)
        }
        // Our own calendars name the organizer among the roles, or it is that of the activity around.
        if let organizer, !event.isOurs, !activity.participations.contains(where: { $0.who == organizer && $0.role == .organizer }) {
            activity.participations.append(Participation(.organizer, organizer))
        }
        let order = Dictionary(uniqueKeysWithValues: Participation.Role.allCases.enumerated().map { ($1, $0) })
        activity.participations = activity.participations.enumerated().sorted {
            (order[$0.element.role] ?? 0, $0.offset) < (order[$1.element.role] ?? 0, $1.offset)
        }.map(\.element)
    }

    /// `parts` holds the indices of each participant's participations.
    private func add(
        _ id: Participant.ID, _ user: CalendarUser, isOrganizer: Bool, isOurs: Bool, to activity: inout Activity,
        parts: inout [Participant.ID: [Int]]
    ) {
        if parts[id] == nil {
            let role: Participation.Role = user.role == .chair ? .chair : isOrganizer ? .organizer : .attendee
            let first = activity.participations.count
            activity.participations.append(Participation(role, id))
            if isOrganizer, role == .chair, !isOurs { activity.participations.append(Participation(.organizer, id)) }
            parts[id] = Array(first..<activity.participations.count)
        }
        for index in parts[id, default: []] {
            activity.participations[index].isRequired = user.role != .optional && user.role != .nonParticipant
            activity.participations[index].status = user.partstat.flatMap { Participation.Status($0) } ?? .needsAction
        }
    }

    /// A room becomes the place and a resource equipment. Both often only repeat the LOCATION.
    private mutating func setRoom(of activity: inout Activity, _ user: CalendarUser, _ event: ImportedEvent, _ position: Int) {
        let line = event.line(of: "ATTENDEE", position)
        guard let name = user.cn.map(\.trimmed), !name.isEmpty else { return report(.nobody(property: "ATTENDEE"), at: line) }
        if let location = event.event.location, location.contains(name) { return }
        if user.cutype == .resource { return add(equipmentNamed: name, to: &activity) }
        if activity.place != nil { return report(.roomBesideLocation(name), at: line) }
        activity.place = places.place(at: name)
        if let place = activity.place, let zone = event.clocks?.start.zone, zone != .utc { places.clock(at: place, reads: zone) }
    }
}

extension Participation.Status {
    fileprivate init?(_ partstat: CalendarUser.PartStat) {
        switch partstat {
        case .needsAction: self = .needsAction
        case .accepted: self = .accepted
        case .declined: self = .declined
        case .tentative: self = .tentative
        case .delegated: self = .delegated
        }
    }
}

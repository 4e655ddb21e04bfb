internal import ICalendar
internal import Importing
internal import Notation
internal import Planning

extension ImportedCalendars {
    /// Makes an activity of each event, not nested yet.
    mutating func makeActivities() {
        var uids: Set<String> = []
        // Ids from the calendar are taken before any are made.
        let known = events.map { event -> Activity.ID? in
            guard event.event.recurrenceID == nil, let uid = event.event.uid, !uid.isEmpty, !uids.contains(uid) else { return nil }
            uids.insert(uid)
            return id(in: uid)
        }
        registerPeople()
        uids = []
        for index in events.indices {
            let title = title(of: events[index])
            var activity = Activity(id: known[index] ?? id(for: title.text), kind: .other, title: title.localized)
            setUID(of: &activity, isKnown: known[index] != nil, events[index], taken: &uids)
            setTime(of: &activity, index)
            setCategories(of: &activity, index)
            setTexts(of: &activity, index)
            setPlaces(of: &activity, index)
            setParticipants(of: &activity, index)
            events[index].activity = activity
        }
    }

    private mutating func title(of event: ImportedEvent) -> (text: String, localized: LocalizedText) {
        var title = event.event.summary ?? ""
        if event.event.status == .cancelled { title = vocabularies.withoutCancelled(title) }
        guard !title.trimmed.isEmpty else {
            report(.untitled, at: event.lines.line)
            return ("Untitled", "Untitled")
        }
        return (title, text(title, of: "SUMMARY", in: event.event))
    }

    /// The text, marked with the property's language where that isn't the plan's.
    func text(_ text: String, of property: String, in event: VEvent) -> LocalizedText {
        guard let tag = event.language(of: property), tag != languages[0],
            let localized = LocalizedText([LocalizedText.Translation(language: tag, text: text)])
        else { return LocalizedText(text) }
        return localized
    }

    private mutating func setUID(of activity: inout Activity, isKnown: Bool, _ event: ImportedEvent, taken: inout Set<String>) {
        guard let uid = event.event.uid, !uid.isEmpty else { return }
        if event.event.recurrenceID != nil { return }
        if !taken.insert(uid).inserted {
            report(.uidTaken(uid: uid), at: event.line(of: "UID"))
        } else if !isKnown {
            activity.uid = uid
        }
    }

    private mutating func setTime(of activity: inout Activity, _ index: Int) {
        let event = events[index]
        let time = times[event.calendar].time(of: event.event)
        activity.when = time.when
        events[index].clocks = time.clocks
        if time.isMoment || event.event.transp == .transparent && time.when?.isOfDays == true { activity.kind = .milestone }
        if time.when == nil, case .duration(let duration)? = event.event.end {
            let minutes = duration.days * 1440 + duration.seconds / 60
            if minutes > 0 { activity.duration = minutes }
        }
        for problem in time.problems { report(problem, at: event.line(of: problem.isOfEnd ? event.endProperty : "DTSTART")) }
        if time.clocks != nil { activity.alarm = event.event.otherComponents.lazy.compactMap(VAlarm.init).first?.minutes }
        activity.status =
            switch event.event.status {
            case .tentative: .tentative
            case .cancelled: .cancelled
            case .confirmed, nil: .confirmed
            }
        activity.visibility =
            switch event.event.class {
            case .private: .private
            case .confidential: .confidential
            // An unknown CLASS counts as private (RFC 5545 section 3.8.1.3).
            case nil where event.event.otherProperties.contains { $0.name == "CLASS" }: .private
            case .public, nil: .public
            }
    }

    /// Takes the first category as the kind where it names one, the next as the track, the rest as tags.
    private func setCategories(of activity: inout Activity, _ index: Int) {
        var words = events[index].event.categories.filter { !$0.trimmed.isEmpty }
        if let first = words.first, let kind = vocabularies.kind(first) {
            // A milestone stays one, unless the category names another kind.
            if activity.kind == .other || kind != .other { activity.kind = kind }
            words.removeFirst()
        }
        activity.track = words.first.map { LocalizedText($0) }
        activity.tags = Array(words.dropFirst())
    }

    private mutating func setTexts(of activity: inout Activity, _ index: Int) {
        activity.url = events[index].event.url.flatMap { $0.trimmed.isEmpty ? nil : $0 }
        let url = activity.url
        if let conference = events[index].event.take("CONFERENCE", where: { url == nil || url == $0.value }) {
            activity.url = conference.value
        }
        if let description = events[index].event.description, !description.trimmed.isEmpty {
            if events[index].isOurs {
                let own = ExportedDescription(description, url: activity.url, vocabularies: vocabularies)
                activity.description = own.description.map { text($0, of: "DESCRIPTION", in: events[index].event) }
                for (role, names) in own.roles {
                    activity.participations += names.map { Participation(role, people.participant(named: $0)) }
                }
                activity.agenda = own.agenda.map { text in
                    let (title, presenters) = ExportedDescription.item(text) { people.known($0) }
                    var item = AgendaItem(title: LocalizedText(title))
                    item.presenters = presenters
                    return item
                }
            } else {
                activity.description = text(description, of: "DESCRIPTION", in: events[index].event)
            }
        }
        var notes: [String] = []
        while let property = events[index].event.take("COMMENT") ?? events[index].event.take("CONTACT") {
            let text = property.text
            if !text.trimmed.isEmpty { notes.append(text) }
        }
        activity.notes = notes.isEmpty ? nil : LocalizedText(notes.joined(separator: "\n"))
        while let attachment = events[index].event.take("ATTACH", where: { $0["VALUE"]?.uppercased() != "BINARY" && !$0.value.isEmpty }) {
            let name = attachment["FILENAME"] ?? attachment["X-FILENAME"] ?? attachment.value.split(separator: "/").last.map(String.init)
            var document = Document(title: LocalizedText(name ?? attachment.value))
            document.url = attachment.value
            activity.documents.append(document)
        }
        while let property = events[index].event.take("RESOURCES") {
            for name in property.texts where !name.trimmed.isEmpty { add(equipmentNamed: name, to: &activity) }
        }
    }

    /// Adds one piece of equipment. The stock is the largest number that any one event uses, since nothing else is known.
    mutating func add(equipmentNamed name: String, to activity: inout Activity) {
        var known =
            equipmentKnown[name] ?? Equipment(id: equipment.make(from: name, else: "equipment"), name: LocalizedText(name), stock: 1)
        if let index = activity.equipment.firstIndex(where: { $0.what == known.id }) {
            activity.equipment[index].count += 1
            known.stock = max(known.stock, activity.equipment[index].count)
        } else {
            activity.equipment.append(Equipment.Quantity(what: known.id))
        }
        equipmentKnown[name] = known
    }
}

extension ImportedEvent {
    /// The property that gives the end.
    fileprivate var endProperty: String { if case .duration? = event.end { "DURATION" } else { event.end == nil ? "DTSTART" : "DTEND" } }
}

extension CalendarIssue {
    fileprivate var isOfEnd: Bool {
        switch self {
        case .endBeforeStart, .noLength, .noDay, .endOfOtherForm, .brokenDays: true
        default: false
        }
    }
}

extension Schedule {
    fileprivate var isOfDays: Bool { if case .allDay = self { true } else { false } }
}

extension VEvent {
    /// The LANGUAGE parameter of the property.
    func language(of property: String) -> LanguageTag? {
        otherParameters[property]?.first { $0.name == "LANGUAGE" }.flatMap { LanguageTag($0.values[0]) }
    }
}

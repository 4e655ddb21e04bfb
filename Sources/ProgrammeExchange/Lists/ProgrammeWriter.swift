internal import Importing
internal import Planning
internal import Time

/// Adds the activities of a programme to a plan.
struct ProgrammeWriter {
    private let resolved: ResolvedPlan
    private let zoneAround: ZoneID
    private var plan: Plan
    private(set) var changes: [ListImport.Change] = []
    private(set) var issues: [ImportIssue] = []
    private let settings: ListImport
    private let parent: Activity.ID?
    /// The activities that the programme adds to or changes.
    private var activities: [Activity]
    private var identifiers = NewIdentifiers<Activity>()
    private var participants = NewIdentifiers<Participant>()
    private var placeIdentifiers = NewIdentifiers<Place>()
    private var places: [String: Place.ID] = [:]
    private var people: [String: [Person.ID]] = [:]
    private let around: Place.ID?
    /// Titles in more than one row.
    private let repeated: Set<String>
    private var taken: Set<Int> = []

    init(_ resolved: ResolvedPlan, parent: ResolvedActivity?, _ settings: ListImport, _ listed: [ListedActivity]) {
        let whole = resolved.wholePlan
        self.resolved = resolved
        zoneAround = parent?.zone ?? whole.timezone
        plan = whole
        self.settings = settings
        self.parent = parent?.activity.id
        around = parent?.place
        activities = parent.map { whole.activities.activity($0.activity.id)?.activities ?? [] } ?? whole.activities
        var counts: [String: Int] = [:]
        for row in listed { counts[row.activity.title.all[0].folded, default: 0] += 1 }
        repeated = Set(counts.filter { $0.value > 1 }.keys)
        plan.activities.forEachNested { _ = identifiers.take($0.id.rawValue) }
        for person in plan.people {
            _ = participants.take(person.id.rawValue)
            for key in Set(person.name.all.map { PersonName($0).key }) { people[key, default: []].append(person.id) }
        }
        (plan.delegations.map(\.id.rawValue) + plan.organizations.map(\.id.rawValue)).forEach { _ = participants.take($0) }
        for group in plan.groups { _ = participants.take(group.id.rawValue) }
        enter(plan.places)
    }

    private mutating func enter(_ list: [Place]) {
        for place in list {
            _ = placeIdentifiers.take(place.id.rawValue)
            for name in [place.id.rawValue] + place.name.all { places.enter(place.id, as: name) }
            enter(place.places)
        }
    }

    /// The plan with everything that was entered.
    func finished() -> Plan {
        var plan = plan
        if let parent { plan.activities.replaceActivities(of: parent, by: activities) } else { plan.activities = activities }
        return plan
    }

    private mutating func report(_ message: String, _ listed: ListedActivity, group: String) {
        issues.append(ImportIssue(line: listed.row, message: message, group: group))
    }

    mutating func enter(_ listed: ListedActivity) {
        var new = listed.activity
        new.status = listed.status ?? .confirmed
        new.place = listed.place.map { place(named: $0, listed) }
        new.when = new.when.map { withEndOnClock($0, of: new) }
        new.participations = participations(listed)
        let title = new.title.all[0]
        if let index = position(of: new, listed, title) {
            taken.insert(index)
            let changed = merged(activities[index], with: new, listed)
            if changed == activities[index] { return }
            activities[index] = changed
            changes.append(ListImport.Change(kind: .changed, what: "activity", id: changed.id.rawValue, name: title, rows: [listed.row]))
            return
        }
        let ownID = listed.hasID ? identifiers.take(new.id.rawValue) : nil
        if listed.hasID, ownID == nil {
            report("another activity has the id '\(new.id)'; this one gets a new id", listed, group: "id")
        }
        new.id = ownID ?? identifiers.make(from: title, else: "activity")
        taken.insert(activities.count)
        activities.append(new)
        changes.append(ListImport.Change(kind: .added, what: "activity", id: new.id.rawValue, name: title, rows: [listed.row]))
    }

    /// The position of the row's activity, where the plan has it: by its id, by title and time, or by a title that is unique.
    private func position(of new: Activity, _ listed: ListedActivity, _ title: String) -> Int? {
        let free = activities.indices.filter { !taken.contains($0) }
        if listed.hasID { return free.first { activities[$0].id == listed.activity.id } }
        let namesakes = free.filter { activities[$0].title.all.contains { $0.folded == title.folded } }
        return namesakes.first { isSameTime(activities[$0], new) }
            ?? (namesakes.count == 1 && !repeated.contains(title.folded) ? namesakes[0] : nil)
    }

    private mutating func merged(_ old: Activity, with new: Activity, _ listed: ListedActivity) -> Activity {
        var activity = old
        func take<Value: Equatable>(_ word: String, _ path: WritableKeyPath<Activity, Value?>, _ text: (Value) -> String) {
            guard let value = new[keyPath: path], value != old[keyPath: path] else { return }
            if let known = old[keyPath: path], !settings.replacing {
                report(
                    "'\(old.id)' has the \(word) '\(text(value))' here and '\(text(known))' in the plan; the plan counts, unless you use '--replace'",
                    listed, group: word)
            } else {
                activity[keyPath: path] = value
            }
        }
        if !isSameTime(old, new) { take("time", \.when) { "\($0)" } }
        take("duration", \.duration) { "\($0)" }
        take("place", \.place) { "\($0)" }
        take("track", \.track) { $0.all[0] }
        take("description", \.description) { String($0.all[0].prefix(40)) }
        take("address", \.url) { $0 }
        for (field, value) in new.fields.sorted(by: { $0.key < $1.key }) where old.fields[field] != value {
            if old.fields[field] != nil, !settings.replacing {
                report("'\(old.id)' has another \(field) in the plan, which counts, unless you use '--replace'", listed, group: field)
            } else {
                activity.fields[field] = value
            }
        }
        if activity.when != nil { activity.duration = nil }
        activity.languages += new.languages.filter { !old.languages.contains($0) }
        if let status = listed.status, status != old.status {
            if settings.replacing {
                activity.status = status
            } else {
                report(
                    "'\(old.id)' is '\(status)' here and '\(old.status)' in the plan; the plan counts, unless you use '--replace'", listed,
                    group: "status")
            }
        }
        let present = Set(old.participations.map(\.who))
        activity.participations += new.participations.filter { !present.contains($0.who) }
        return activity
    }

    // MARK: Times

    /// The clock of the activity's zone.
    private func rules(of activity: Activity) -> ZoneRules? {
        let zone = activity.timezone ?? activity.place.flatMap(resolved.place)?.zone ?? zoneAround
        return try? resolved.zones.rules(for: zone)
    }

    /// A start with a duration as a start and an end, where the clock says the same by them.
    private func withEndOnClock(_ when: Schedule, of activity: Activity) -> Schedule {
        guard let rules = rules(of: activity), case let shown = Schedule(when.shown(start: rules, end: rules)),
            shown.interval(start: rules, end: rules) == when.interval(start: rules, end: rules), shown.start == when.start
        else { return when }
        return shown
    }

    /// Whether both are at one time, however it is written.
    private func isSameTime(_ one: Activity, _ other: Activity) -> Bool {
        guard let own = one.when, let its = other.when, let rules = rules(of: one) else { return one.when == other.when }
        return own.shown(start: rules, end: rules) == its.shown(start: rules, end: rules)
    }

    // MARK: Places and people

    /// The place of this name. One that the plan doesn't have becomes a room in the programme's place.
    private mutating func place(named name: String, _ listed: ListedActivity) -> Place.ID {
        if let id = places[name.folded] { return id }
        var room = Place(id: placeIdentifiers.make(from: name, else: "room"), name: LocalizedText(name))
        room.kind = .room
        places[name.folded] = room.id
        if let around { plan.places.add(room, inside: around) } else { plan.places.append(room) }
        changes.append(ListImport.Change(kind: .added, what: "place", id: room.id.rawValue, name: name, rows: [listed.row]))
        return room.id
    }

    private mutating func participations(_ listed: ListedActivity) -> [Participation] {
        var seen: Set<Person.ID> = []
        return listed.people.compactMap { role, name, body in
            guard let id = person(name, body, listed), seen.insert(id).inserted else { return nil }
            return Participation(role, Participant.ID(id))
        }
    }

    private mutating func person(_ name: PersonName, _ body: String?, _ listed: ListedActivity) -> Person.ID? {
        let known = people[name.key] ?? []
        if known.count > 1 {
            report(
                "'\(name.text)' may be any of \(known.map { "'\($0)'" }.joined(separator: ", ")); add the right one by hand",
                listed, group: "who")
            return nil
        }
        if let id = known.first { return id }
        var person = Person(id: Person.ID(participants.make(from: name.text, else: "person")), name: LocalizedText(name.text))
        person.honorific = name.honorific.map { LocalizedText($0) }
        person.organization = body.flatMap { body in
            plan.organizations.first { ([$0.id.rawValue, $0.acronym ?? ""] + $0.name.all).contains { $0.folded == body.folded } }?.id
        }
        if let body, person.organization == nil {
            var organization = Organization(
                id: Organization.ID(participants.make(from: body, else: "organization")), name: LocalizedText(body))
            if body.count <= 8, body == body.uppercased() { organization.acronym = body }
            plan.organizations.append(organization)
            person.organization = organization.id
            changes.append(
                ListImport.Change(kind: .added, what: "organization", id: organization.id.rawValue, name: body, rows: [listed.row]))
        }
        people[name.key] = [person.id]
        plan.people.append(person)
        changes.append(ListImport.Change(kind: .added, what: "person", id: person.id.rawValue, name: name.text, rows: [listed.row]))
        return person.id
    }
}

extension [Activity] {
    fileprivate func activity(_ id: Activity.ID) -> Activity? {
        for activity in self {
            if activity.id == id { return activity }
            if let found = activity.activities.activity(id) { return found }
        }
        return nil
    }

    fileprivate func forEachNested(_ body: (Activity) -> Void) {
        for activity in self {
            body(activity)
            activity.activities.forEachNested(body)
        }
    }

    fileprivate mutating func replaceActivities(of id: Activity.ID, by activities: [Activity]) {
        for index in indices {
            if self[index].id == id { return self[index].activities = activities }
            self[index].activities.replaceActivities(of: id, by: activities)
        }
    }
}

extension [Place] {
    fileprivate mutating func add(_ room: Place, inside id: Place.ID) {
        for index in indices {
            if self[index].id == id { return self[index].places.append(room) }
            self[index].places.add(room, inside: id)
        }
    }
}

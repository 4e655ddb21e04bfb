internal import Documents
internal import Planning
internal import TestSupport
internal import Testing
internal import Time
internal import Wording

@Suite struct AgendaTests {
    /// A plan of one activity in Berlin and those nested in it.
    private func agenda(_ when: Schedule?, items: [AgendaItem] = [], nested: [Activity] = []) throws -> Agenda {
        var plan = Plan(id: "plan", title: "Plan", domain: "plans.example.org", timezone: ZoneID("Europe/Berlin")!)
        var activity = Activity(id: "meeting", kind: .meeting, title: "Meeting")
        activity.when = when
        activity.agenda = items
        activity.activities = nested
        plan.activities = [activity]
        let resolved = try ResolvedPlan(plan, zones: systemZones)
        return Agenda(of: resolved.activities[0], in: resolved, languages: [.english])
    }

    private func activity(_ id: Activity.ID, _ when: Schedule?, nested: [Activity] = []) -> Activity {
        var activity = Activity(id: id, kind: .session, title: LocalizedText(id.rawValue))
        activity.when = when
        activity.activities = nested
        return activity
    }

    @Test func `agenda items follow one another from the start as long as their minutes are known`() throws {
        let items = [item("First", 40, []), item("Second", 50, []), item("Open", nil, []), item("Last", 10, [])]
        let agenda = try agenda("2014-06-24T09:00/12:00", items: items)
        #expect(agenda.days.map(\.datetime) == ["2014-06-24"])
        #expect(agenda.days[0].entries.map(\.time?.text) == ["09:00–09:40", "09:40–10:30", nil, nil])
        #expect(agenda.days[0].entries.map(\.length) == [nil, nil, nil, "10 min"])
    }

    @Test func `agenda items pass midnight into the next day`() throws {
        let agenda = try agenda("2014-06-24T23:30/2014-06-25T00:30", items: [item("Late", 30, []), item("Early", 30, [])])
        #expect(agenda.days.map(\.name) == ["Tuesday, 24 June 2014", "Wednesday, 25 June 2014"])
        #expect(agenda.days.map { $0.entries.map(\.time?.text) } == [["23:30–00:00 (25 June)"], ["00:00–00:30"]])
    }

    @Test func `agenda items keep their minutes when the clock goes forward between them, and show the new offset`() throws {
        let agenda = try agenda("2026-03-29T01:30/04:00", items: [item("Before", 30, []), item("After", 30, [])])
        #expect(agenda.zone == "Berlin time (UTC+1) – Berlin time (UTC+2)")
        let times = agenda.days[0].entries.map(\.time)
        #expect(times.map(\.?.text) == ["01:30–03:00", "03:00–03:30"])
        #expect(times.map(\.?.start.datetime) == ["2026-03-29T01:30+01:00", "2026-03-29T03:00+02:00"])
        #expect(times.map(\.?.zone) == ["Berlin time (UTC+1) – Berlin time (UTC+2)", "Berlin time (UTC+2)"])
    }

    @Test func `activities on days of their own are listed day by day, with the activity that they are part of`() throws {
        let congress = activity(
            "congress", "2014-06-24/2014-06-25", nested: [activity("b", "2014-06-25T09:00/10:00"), activity("a", "2014-06-24T09:00/10:00")])
        let agenda = try agenda("2014-06-23/2014-06-26", nested: [congress, activity("c", "2014-06-24T08:00/09:00")])
        #expect(agenda.days.map { $0.entries.map(\.title) } == [["congress", "c", "a"], ["b"]])
        #expect(agenda.days[0].entries.map(\.length) == ["24\u{2009}–\u{2009}25 June 2014", nil, nil])
        #expect(agenda.days.flatMap { $0.entries.map(\.partOf) } == [nil, nil, "congress", "congress"])
    }

    @Test func `activities within one time are nested`() throws {
        let workshop = activity(
            "workshop", "2014-06-24T09:00/12:00",
            nested: [activity("late", "2014-06-24T11:00/12:00"), activity("early", "2014-06-24T09:00/10:00")])
        let entries = try agenda("2014-06-24", nested: [workshop]).days[0].entries
        #expect(entries.map(\.title) == ["workshop"])
        #expect(entries[0].entries.map(\.title) == ["early", "late"])
        #expect(entries[0].entries.map(\.depth) == [1, 1])
    }

    @Test(arguments: [
        ("2014-06-24T09:00/10:00", "2014-06-24T10:00/11:00", false),
        ("2014-06-24T09:00/10:00", "2014-06-24T09:59/11:00", true),
        ("2014-06-24T09:00/12:00", "2014-06-24T10:00/11:00", true),
    ]) func `entries that share time are marked as parallel`(first: String, second: String, parallel: Bool) throws {
        let agenda = try agenda("2014-06-24", nested: [activity("a", Schedule(first)), activity("b", Schedule(second))])
        #expect(agenda.days[0].entries.map(\.isParallel) == [parallel, parallel])
    }

    @Test func `a day's agenda has everything on that day, on the clock of most activities`() throws {
        let plan = try ResolvedPlan(samplePlan(), zones: systemZones)
        func agenda(on day: String) -> Agenda? {
            var choice = AgendaChoice()
            choice.day = LocalDate(day)
            return Agenda(of: nil, choice: choice, in: plan, languages: [.english])
        }
        let day = try #require(agenda(on: "2014-06-24"))
        #expect(day.title == "Forum 2014")
        #expect([day.kind, day.when, day.zone] == ["Programme", "Tuesday, 24 June 2014", "Goyang time (UTC+9)"])
        #expect(day.days.map(\.datetime) == ["2014-06-24"])
        #expect(day.days[0].entries.map(\.title) == ["Public Service Forum", "Electronic government", "Oman and Georgia"])
        #expect(day.days[0].entries.map(\.time?.text) == [nil, "09:00–12:30", "11:00–11:45"])
        #expect(day.unscheduled == [])
        #expect(agenda(on: "2014-06-27") == nil)
    }

    @Test func `a study visit's agenda has the visitors, the sites in order, and the hosts`() throws {
        var values = samplePlan()
        var (later, first, lunch) = (
            activity("later", "2014-06-25T14:00/16:00"), activity("first", "2014-06-24T10:00/11:00"),
            activity("lunch", "2014-06-24T12:00/13:00")
        )
        (later.place, first.place, lunch.place) = ("hall-a", "hira", "hall-b")
        (later.kind, first.kind) = (.siteVisit, .siteVisit)
        lunch.kind = .meal
        first.theme = "E-health"
        first.participations = [Participation(.host, "mospa"), Participation(.counterpart, "park"), Participation(.counterpart, "nino")]
        var again = activity("again", "2014-06-25T09:00/10:00")
        (again.kind, again.place, again.participations) = (.siteVisit, "hira", [Participation(.host, "mospa")])
        var visit = activity("study", "2014-06-24/2014-06-25", nested: [later, first, lunch, again])
        (visit.kind, visit.place, visit.participations) = (.studyVisit, "seoul", [Participation(.attendee, "oman")])
        values.activities = [visit]
        let plan = try ResolvedPlan(values, zones: systemZones)
        let included = try #require(Agenda(of: plan.activity("study")!, in: plan, languages: [.english]).visit)
        #expect(included.delegations.map(\.role) == ["Delegation of Oman"])
        #expect(included.delegations[0].people.map(\.name) == ["Salim Al-Busaidi", "Maryam Al-Harthy", "To be named: 3"])
        #expect(
            included.sites.map(\.name) == ["Health Insurance Review and Assessment Service", "Hall A, KINTEX, Goyang, Republic of Korea"])
        #expect(included.sites[0].themes == ["E-health"])
        #expect(included.sites[0].times == ["Tuesday, 24 June 2014, 10:00–11:00", "Wednesday, 25 June 2014, 09:00–10:00"])
        #expect(included.sites[0].people.map(\.role) == ["Host", "Counterparts"])
        #expect(included.sites[0].people[1].people.map(\.name) == ["Park Ji-ho", "Nino Kapanadze"])
        #expect(Agenda(of: plan.activity("first")!, in: plan, languages: [.english]).visit == nil)
    }

    @Test func `the agenda of the whole plan has every activity once`() throws {
        let plan = try ResolvedPlan(samplePlan(), zones: systemZones)
        let agenda = try #require(Agenda(of: nil, choice: AgendaChoice(), in: plan, languages: [.english]))
        func titles(_ entries: [Agenda.Entry]) -> [String] {
            entries.filter { $0.kind != nil }.flatMap { [$0.title.text] + titles($0.entries) }
        }
        let included = agenda.days.flatMap { titles($0.entries) } + titles(agenda.unscheduled)
        #expect(included.sorted() == plan.activities.map { $0.activity.title.text(in: [.english]) }.sorted())
        #expect(agenda.when == "23\u{2009}–\u{2009}26 June 2014")
    }

    @Test func `a cancelled entry is never parallel, and everything in it is cancelled too`() throws {
        var cancelled = activity("off", "2014-06-24T09:00/10:00", nested: [activity("inner", "2014-06-24T09:00/09:30")])
        cancelled.status = .cancelled
        let entries = try agenda("2014-06-24", nested: [cancelled, activity("on", "2014-06-24T09:30/10:00")]).days[0].entries
        #expect(entries.map(\.status) == ["Cancelled", nil])
        #expect(entries.map(\.isParallel) == [false, false])
        #expect(entries[0].entries.map(\.isCancelled) == [true])
    }

    @Test func `unscheduled activities come last, with their length`() throws {
        var later = activity("later", nil)
        later.duration = 45
        let agenda = try agenda(nil, nested: [later])
        #expect(agenda.days == [])
        #expect(agenda.unscheduled.map(\.length) == ["45 min"])
        #expect(agenda.zone == nil)
    }

    @Test func `what has no time of its own is listed with its parts, each with the room`() throws {
        var plan = samplePlan()
        var talks = activity("talks", nil, nested: [activity("a", "2014-06-24T15:00/15:30"), activity("b", "2014-06-25T15:00/15:30")])
        (talks.place, talks.activities[1].place) = ("hall-a", "hall-b")
        plan.activities = [talks]
        let resolved = try ResolvedPlan(plan, zones: systemZones)
        let agenda = try #require(Agenda(of: nil, choice: AgendaChoice(), in: resolved, languages: [.english]))
        #expect(agenda.days.map { $0.entries.map(\.title.text) } == [["talks", "a"], ["b"]])
        #expect(agenda.days.flatMap(\.entries).map { $0.place?.prefix(6) } == ["Hall A", "Hall A", "Hall B"])
        #expect(agenda.unscheduled == [])
        let digest = try #require(Digest(of: resolved, choice: DigestChoice(), languages: [.english]))
        #expect(digest.groups[0].items[0].parts.map(\.title.text) == ["a", "b"])
    }

    @Test func `those who declined aren't printed as presenters`() throws {
        var plan = samplePlan()
        plan.activities[0].activities[0].participations[1].status = .declined
        let resolved = try ResolvedPlan(plan, zones: systemZones)
        let workshop = try #require(Agenda(of: resolved.activity("workshop"), choice: AgendaChoice(), in: resolved, languages: [.english]))
        #expect(workshop.days[0].entries.map { $0.presenters.count } == [0, 1, 0, 0])
        #expect(!workshop.people.flatMap(\.people).map(\.name).contains("Nino Kapanadze"))
    }

    @Test func `an agenda of one track has what is in it, and leaves out what it is asked to`() throws {
        var plan = samplePlan()
        plan.activities[0].activities[0].track = ["en": "Water", "ar": "المياه"]
        plan.activities[0].activities[1].track = "Energy"
        plan.activities[0].activities[0].description = "An abstract."
        plan.activities[0].activities[0].url = "https://example.org/"
        let resolved = try ResolvedPlan(plan, zones: systemZones)
        var choice = AgendaChoice()
        choice.track = "المياه"
        let whole = try #require(Agenda(of: nil, choice: choice, in: resolved, languages: [.english]))
        #expect(whole.days.flatMap(\.entries).map(\.title.text) == ["Electronic government"])
        #expect(whole.days[0].entries[0].description == ["An abstract."])
        choice.without = [.abstracts, .links]
        let short = try #require(Agenda(of: nil, choice: choice, in: resolved, languages: [.english]))
        #expect(short.days[0].entries[0].description == [])
        #expect(short.days[0].entries[0].url == nil)
        #expect(short.days[0].entries[0].track == "Water")
    }

    @Test func `a nested entry without a theme is not printed with its parent's`() throws {
        var session = activity("session", "2014-06-24T09:00/10:00")
        session.theme = "Borrowed words"
        session.activities = [activity("inner", "2014-06-24T09:00/09:30")]
        let text = try TemplateLibrary.builtIn.render(agenda("2014-06-24", nested: [session]), as: .html)
        #expect(text.ranges(of: "Borrowed words").count == 1)
    }
}

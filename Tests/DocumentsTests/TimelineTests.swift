@testable internal import Reports
internal import Conflicts
internal import Time
@testable internal import Documents
internal import Planning
internal import TestSupport
internal import Testing
internal import Wording

@Suite struct TimelineTests {
    let plan: ResolvedPlan

    init() throws {
        plan = try TestSupport.plan(
            """
            plenary: 1
            id: trial
            title: Trial
            domain: plans.example.org
            timezone: Europe/Paris
            places: [{id: goyang, kind: city, name: Goyang, timezone: Asia/Seoul}]
            activities:
              - {id: night, kind: meeting, title: Night, when: 2027-03-27T23:00/2027-03-28T04:00}
              - {id: early, kind: meeting, title: Early, when: 2027-03-28T03:00/05:00}
              - {id: noon, kind: meeting, title: Noon, when: 2027-03-28T12:00/13:00}
              - {id: far, kind: call, title: Far, when: 2027-03-28T09:00/10:00, place: goyang}
              - {id: stay, kind: mission, title: Stay, when: 2027-03-20/2027-04-30}
            """)
    }

    private func subject(_ name: String, _ activities: Activity.ID...) -> TimelineSubject {
        TimelineSubject(id: name, name: name, kind: "Person", activities: activities.map { plan.activity($0)! })
    }

    private func draw(_ activities: [Activity.ID], _ subjects: TimelineSubject..., language: LanguageTag = .english) -> TimelinePicture? {
        var conflict = ReportedConflict(identifier: "rule:a", weight: .error, message: "")
        conflict.activities = activities.map { plan.activity($0)! }
        let intervals = conflict.activities.compactMap(\.interval)
        conflict.interval = Interval(start: intervals.map(\.start).max()!, end: intervals.map(\.end).min()!)
        conflict.subjects = subjects
        return TimelineWriter([(1, conflict)], plan: plan, reader: Reader(languages: [language], plan: plan.plan))?.timeline(anchor: "t1")
    }

    @Test func `hours are those on the clock, even if it goes forward in between`() {
        let timeline = draw(["night", "early"], subject("Ana", "night", "early"))
        #expect(
            timeline?.axes.map { $0.ticks.map(\.label.text) } == [["22:00", "23:00", "00:00", "01:00", "03:00", "04:00", "05:00", "06:00"]])
        #expect(timeline?.axes[0].days.map(\.text) == ["Saturday, 27 March 2027", "Sunday, 28 March 2027"])
        #expect(timeline?.axes[0].ticks.map(\.isMidnight) == [false, false, true, false, false, false, false, false])
    }

    @Test func `another clock has another axis`() {
        let timeline = draw(["night", "far"], subject("Ana", "night", "far"))
        #expect(timeline?.axes.map { $0.clock.map(\.text).joined(separator: " ") } == ["Paris time (UTC+1)", "Goyang time (UTC+9)"])
        #expect(timeline?.rows[0].bars.map(\.hours.text) == ["23:00–04:00", "09:00–10:00 (UTC+9)"])
        #expect(timeline?.rows[0].bars.map(\.time) == ["27 March 23:00–28 March 04:00", "28 March 09:00–10:00 (UTC+9)"])
    }

    @Test func `subjects with the same activities share a row`() {
        let timeline = draw(
            ["night", "early"], subject("Ana", "night", "early"), subject("Ben", "night"), subject("Cyd", "night", "early"))
        #expect(timeline?.rows.map(\.who) == ["Ana · Cyd", "Ben"])
    }

    @Test func `an activity that continues beyond the picture ends in an arrow`() throws {
        let timeline = try #require(draw(["noon"], subject("Ana", "noon", "stay")))
        let bars = timeline.rows[0].bars
        #expect(bars.map(\.what) == ["Stay", "Noon"])
        #expect(bars.map(\.arrows.count) == [2, 0])
        #expect(bars[0].box.x == timeline.plot.x)
        #expect(bars[0].box.width == timeline.plot.width)
    }

    @Test func `weeks are labelled in days, and only as many as are readable`() {
        let timeline = draw(["stay"], subject("Ana", "stay", "noon"))
        #expect(timeline?.from == "2027-03-19T23:00:00Z")
        #expect(timeline?.to == "2027-04-19T22:00:00Z")
        #expect(timeline?.axes[0].ticks.prefix(2).map(\.label.text) == ["20 March", "25 March"])
        #expect(timeline?.title == "20 March\u{2009}–\u{2009}19 April 2027… · Ana")
    }

    @Test func `subjects and activities without room are counted`() {
        let crowd = (1...12).map { subject("Person \($0)", $0 % 2 == 0 ? "night" : "early", $0 % 3 == 0 ? "stay" : "night") }
        var conflict = ReportedConflict(identifier: "rule:a", weight: .error, message: "")
        conflict.activities = ["night", "early"].map { plan.activity($0)! }
        conflict.interval = conflict.activities[1].interval
        conflict.subjects = crowd.enumerated().map { index, one in
            TimelineSubject(id: one.id, name: one.name, kind: "Kind \(index)", activities: one.activities)
        }
        let timeline = TimelineWriter([(1, conflict)], plan: plan, reader: Reader(languages: [.english], plan: plan.plan))?.timeline(
            anchor: "t1")
        #expect(timeline?.rows.count == 8)
        #expect(timeline?.leftOut == "Left out of the picture: 8")
    }

    @Test func `without subjects there is no picture`() {
        #expect(draw(["noon"]) == nil)
    }

    @Test(arguments: [("Opening", 200.0, "Opening"), ("Opening of the Forum", 60.0, "Opening…"), ("开幕式和全体会议", 60.0, "开幕式…")])
    func `text is shortened to the room it has`(text: String, room: Double, expected: String) {
        #expect(fitted(text, size: 12, into: room) == expected)
    }
}

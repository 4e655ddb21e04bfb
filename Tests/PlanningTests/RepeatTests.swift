import Foundation
import Planning
import TestSupport
import Testing
import Time

struct RepeatTests {
    @Test func `each occurrence is an activity of its own, at the same time on the clock`() throws {
        // Paris puts its clocks forward on 28 March 2027.
        let plan = try forum("repeat: FREQ=WEEKLY;COUNT=3", when: "2027-03-21T09:00/10:00")
        #expect(
            times(plan) == [
                "briefing.2027-03-21 2027-03-21T08:00Z", "briefing.2027-03-28 2027-03-28T07:00Z", "briefing.2027-04-04 2027-04-04T07:00Z",
            ])
    }

    @Test func `exceptions don't happen, and additions do`() throws {
        let plan = try forum("repeat: {rule: FREQ=DAILY;UNTIL=20270513, except: 2027-05-12, also: [2027-05-20, 2027-05-13T15:00]}")
        #expect(
            times(plan) == [
                "briefing.2027-05-11 2027-05-11T07:00Z", "briefing.2027-05-13 2027-05-13T07:00Z",
                "briefing.2027-05-13T1500 2027-05-13T13:00Z", "briefing.2027-05-20 2027-05-20T07:00Z",
            ])
    }

    @Test func `an occurrence that is moved keeps its id, and its parts move with it`() throws {
        let plan = try forum(
            "repeat: {rule: FREQ=DAILY;COUNT=2, changes: [{at: 2027-05-12, when: 2027-05-13T11:00/12:00, title: Later}]}",
            parts: "[{id: news, kind: session, title: News, when: 2027-05-11T09:30/09:45}]")
        #expect(
            times(plan) == [
                "briefing.2027-05-11 2027-05-11T07:00Z", "news.2027-05-11 2027-05-11T07:30Z",
                "briefing.2027-05-12 2027-05-13T09:00Z", "news.2027-05-12 2027-05-13T09:30Z",
            ])
        #expect(plan.activity("briefing.2027-05-12")?.activity.title == "Later")
        #expect(plan.activity("news.2027-05-12")?.occurrence?.series == "news")
    }

    @Test func `whole days repeat as whole days`() throws {
        let plan = try forum("repeat: FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", when: "2027-05-28/2027-05-29")
        #expect(plan.activities.compactMap { $0.activity.when?.description } == ["2027-05-28/2027-05-29", "2027-06-25/2027-06-26"])
    }

    @Test func `UIDs consist of the activity's and the day`() throws {
        let made = try forum("repeat: FREQ=DAILY;COUNT=1")
        #expect(made.uid(of: made.activities[0]) == "briefing.2027-05-11@forum.plans.example.org")
        let kept = try forum("{uid: abc@example.net, repeat: FREQ=DAILY;COUNT=1}".dropFirst().dropLast().description)
        #expect(kept.uid(of: kept.activities[0]) == "abc@example.net.2027-05-11")
    }

    @Test func `a scope by the id in the plan has every occurrence`() throws {
        let plan = try forum("repeat: FREQ=DAILY;COUNT=3")
        #expect(plan.activities(in: .activity("briefing")).map(\.activity.id) == plan.activities.map(\.activity.id))
        #expect(plan.activities(in: .activity("briefing.2027-05-12")).map(\.activity.id) == ["briefing.2027-05-12"])
    }

    @Test func `a plan with too many occurrences is rejected at the activity that exceeds the limit`() {
        let daily = (1...102).map {
            "  - {id: d\($0), kind: meeting, title: D, when: 2027-01-01T09:00/10:00, repeat: FREQ=DAILY;COUNT=1000}"
        }
        let text = """
            plenary: 1
            id: forum
            title: Forum
            domain: plans.example.org
            timezone: Europe/Paris
            activities:

            """ + daily.joined(separator: "\n")
        #expect(
            problems(in: text).map { $0.prefix(60) }
                == ["107:79", "108:79"].map {
                    "\($0): the repeating activities up to here happen more than 100000 times".prefix(60)
                })
    }

    @Test(arguments: [
        ("repeat: FREQ=DAILY", "the rule has no end; add COUNT, as in FREQ=WEEKLY;COUNT=8, or UNTIL, as in FREQ=WEEKLY;UNTIL=20270630"),
        ("repeat: FREQ=DAILY;COUNT=2000", "it happens more than 1000 times; give the rule an earlier end"),
        (
            "repeat: {rule: FREQ=DAILY;COUNT=2, except: [2027-05-14]}",
            "it doesn't happen on 2027-05-14 by its rule; write the day, and the time if it isn't the usual one, as the rule gives them"
        ),
        (
            "repeat: {rule: FREQ=DAILY;COUNT=2, changes: [{at: 2027-05-12, when: 2027-05-12T10:00/09:00}]}",
            "the end is not after the start; both are on the clock of the place, so give the end its date if it is on another day"
        ),
        (
            "repeat: DAILY",
            "'DAILY' can't be read here; write a rule (RFC 5545, RRULE), as FREQ=DAILY;COUNT=5 or FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270630"
        ),
    ])
    func `an impossible repeat is reported`(text: String, expected: String) {
        #expect(problems(in: source(text)).map { $0.split(separator: ": ", maxSplits: 1).last.map(String.init) } == [expected])
    }

    @Test func `an activity nested in a repeating one can't repeat itself`() {
        let text = source(
            "repeat: FREQ=DAILY;COUNT=3",
            parts: "[{id: news, kind: session, title: News, when: 2027-05-11T09:30/09:45, repeat: FREQ=DAILY;COUNT=2}]")
        #expect(
            problems(in: text) == [
                "12:95: this is part of an activity that repeats, and repeats with it; remove its own 'repeat'"
            ])
    }

    @Test func `an id that another activity has is reported`() {
        let text = source("repeat: FREQ=DAILY;COUNT=2") + "  - {id: briefing.2027-05-12, kind: meeting, title: Other}\n"
        #expect(problems(in: text) == ["13:10: the id 'briefing.2027-05-12' is taken by another activity; give this one an id of its own"])
    }

    private func times(_ plan: ResolvedPlan) -> [String] {
        plan.activities.map { "\($0.activity.id) \($0.interval.map { "\($0.start)" } ?? "never")" }
    }

    private func forum(_ text: String, when: String = "2027-05-11T09:00/10:00", parts: String = "[]") throws -> ResolvedPlan {
        try plan(source(text, when: when, parts: parts))
    }

    private func source(_ text: String, when: String = "2027-05-11T09:00/10:00", parts: String = "[]") -> String {
        """
        plenary: 1
        id: forum
        title: Forum
        domain: plans.example.org
        timezone: Europe/Paris
        activities:
          - id: briefing
            kind: meeting
            title: Briefing
            when: \(when)
            \(text.replacingOccurrences(of: ", repeat", with: "\n    repeat"))
            activities: \(parts)

        """
    }
}

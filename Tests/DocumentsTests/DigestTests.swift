import Audiences
internal import Documents
internal import Planning
internal import TestSupport
internal import Testing
internal import Time
internal import Wording

@Suite struct DigestTests {
    private func plan(_ change: (inout Plan) -> Void = { _ in }) throws -> ResolvedPlan {
        var plan = samplePlan()
        var seminar = Activity(id: "seminar", kind: .seminar, title: "Seminar")
        seminar.when = "2014-06-30T10:00/12:00"
        seminar.followUps = ["Write the report"]
        var call = Activity(id: "call", kind: .call, title: "Conference call")
        (call.duration, call.after) = (60, ["seminar"])
        plan.activities += [seminar, call]
        change(&plan)
        return try ResolvedPlan(plan, zones: systemZones)
    }

    private func items(_ plan: ResolvedPlan, _ choice: DigestChoice = DigestChoice()) -> [Digest.Item] {
        Digest(of: plan, choice: choice, languages: [.english])?.groups.flatMap(\.items) ?? []
    }

    @Test func `scheduled activities are numbered in the order of the plan, their parts below them`() throws {
        let items = items(try plan())
        #expect(items.map(\.number) == ["1", "2"])
        #expect(items.map(\.title) == ["Public Service Forum", "Seminar"])
        #expect(items[0].parts.map(\.number) == ["1.1", "1.2", "1.3", "1.4"])
        #expect(items[0].parts[0].parts.map(\.number) == ["1.1.1"])
        #expect(
            items[0].parts[0].topics == [
                "Global and regional trends", "a | b *c* [d](e) <script>alert('x')</script> # no heading", "1. Open discussion",
            ])
    }

    @Test func `unscheduled activities are among the next steps`() throws {
        #expect(items(try plan())[1].followUps == ["Write the report", "Call: Conference call"])
    }

    @Test func `a digest has everything that overlaps its period, and names the period's days`() throws {
        let june = LocalDate("2014-06-25")!...LocalDate("2014-06-29")!
        let digest = try #require(Digest(of: try plan(), choice: DigestChoice(period: june), languages: [.english]))
        #expect(digest.groups.flatMap(\.items).map(\.title) == ["Public Service Forum"])
        #expect(digest.groups[0].items[0].parts.map(\.title) == ["KE907", "Health insurance data centre"])
        #expect(digest.when == "25\u{2009}–\u{2009}29 June 2014")
        let may = LocalDate("2014-05-01")!...LocalDate("2014-05-31")!
        #expect(Digest(of: try plan(), choice: DigestChoice(period: may), languages: [.english]) == nil)
    }

    @Test func `a public digest has nothing private or confidential`() throws {
        let plan = try plan { plan in
            plan.activities[0].activities[1].visibility = .confidential
            plan.activities[1].visibility = .private
        }
        let included = items(try plan.redacted(for: Audience(.public)))
        #expect(included.map(\.title) == ["Public Service Forum"])
        #expect(!included[0].parts.map(\.title).contains("Oman and Georgia"))
        #expect(items(plan).count == 2)
    }

    @Test func `groups keep one numbering`() throws {
        let digest = try #require(Digest(of: try plan(), choice: DigestChoice(grouping: .country), languages: [.english]))
        #expect(digest.groups.map(\.name) == ["Republic of Korea", "Online"])
        #expect(digest.groups.flatMap(\.items).map(\.number) == ["1", "2"])
    }

    @Test(arguments: RenderingTests.editions)
    func `a digest matches its golden file`(format: TemplateLibrary.Format, language: LanguageTag) throws {
        let digest = try #require(Digest(of: try plan(), choice: DigestChoice(), languages: [language]))
        try expectGolden(digest, as: format, "digest-\(language).\(format.rawValue)")
    }
}

internal import Documents
internal import ParticipantPapers
internal import Planning
internal import TestSupport
internal import Testing
internal import Wording

@Suite struct RenderingTests {
    let plan: ResolvedPlan

    init() throws { plan = try ResolvedPlan(samplePlan(), zones: systemZones) }

    static let editions: [(TemplateLibrary.Format, LanguageTag)] = TemplateLibrary.Format.allCases.flatMap { format in
        [LanguageTag.english, .arabic, .korean].map { (format, $0) }
    }

    @Test(arguments: editions) func `an agenda matches its golden file`(format: TemplateLibrary.Format, language: LanguageTag) throws {
        let agenda = Agenda(of: plan.activity("forum")!, in: plan, languages: [language])
        try expectGolden(agenda, as: format, "agenda-\(language).\(format.rawValue)")
    }

    @Test(arguments: editions) func `a roster matches its golden file`(format: TemplateLibrary.Format, language: LanguageTag) throws {
        let roster = try #require(Roster(of: .activity("forum"), in: plan, languages: [language]))
        try expectGolden(roster, as: format, "roster-\(language).\(format.rawValue)")
    }

    @Test(arguments: [LanguageTag.english, .arabic])
    func `a delegation's roster matches its golden file`(language: LanguageTag) throws {
        let roster = try #require(Roster(of: .participant("oman"), in: plan, languages: [language]))
        try expectGolden(roster, as: .html, "delegation-\(language).html")
        try expectGolden(roster.table.csv(byteOrderMark: false), "delegation-\(language).csv")
    }

    @Test(arguments: [LanguageTag.english, .arabic])
    func `the page of published calendars matches its golden file`(language: LanguageTag) throws {
        let feeds: [(title: String, file: String, kind: Activity.Kind?)] = [
            ("<b>Everything</b>", "programme.ics", nil), ("Opening", "activity-opening.ics", .ceremony),
        ]
        let page = FeedIndex(of: plan, feeds: feeds, languages: [language])
        try expectGolden(page, as: .html, "feeds-\(language).html")
    }
}

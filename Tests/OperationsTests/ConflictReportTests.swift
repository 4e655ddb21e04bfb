@testable internal import Conflicts
internal import Documents
internal import Foundation
@testable internal import Operations
internal import Planning
internal import Reports
internal import TestSupport
internal import Testing
internal import Wording

/// The report of `clashes.yaml`, by the rules whose conflicts it has.
@Suite struct ConflictReportTests {
    let plan: ResolvedPlan

    init() throws {
        let file = packageFolder + "/Tests/OperationsTests/clashes.yaml"
        plan = try TestSupport.plan(String(contentsOfFile: file, encoding: .utf8))
    }

    private static let rules = [DelegationOverlap.id, NoTime.id, PersonOverlap.id, RoomOverlap.id]

    private func report(_ language: LanguageTag = .english) -> ConflictReport {
        let conflicts = ConflictCheck(plan).conflicts().filter { Self.rules.contains($0.rule) }
        return ConflictReport(conflicts: conflicts, plan: plan, languages: [language])
    }

    @Test(arguments: ConflictGrouping.allCases) func `conflicts are told in groups`(grouping: ConflictGrouping) throws {
        try expectGolden(report().text(by: grouping, for: .file), "by-\(grouping.rawValue).txt")
    }

    @Test(arguments: ["en", "ar"]) func `a page is printed as it was`(language: String) throws {
        let page = report(LanguageTag(language)!).page(by: .day)
        try expectGolden(page: TemplateLibrary.builtIn.render(page, as: .html), "by-day-\(language).html", style: "conflicts.css")
    }

    @Test func `what concerns two days stands under both and counts once`() {
        let report = report()
        let days = report.groups(by: .day).map { group in
            "\(group.name): " + group.conflicts.map(\.id).joined(separator: " ")
        }
        #expect(
            days == [
                "Tuesday, 11 May 2027: delegation-overlap:opening+visit person-overlap:opening+workshop person-overlap:crew+reception "
                    + "room-overlap:crew+reception room-overlap:opening+workshop",
                "Wednesday, 12 May 2027: person-overlap:crew+reception room-overlap:crew+reception person-overlap:board+closing",
                "Without a day: no-time:planning",
            ])
        #expect(report.summary(.file) == "Errors: 5, Warnings: 1, Accepted: 1\n")
    }

    @Test func `a member's conflict is their delegation's too`() throws {
        let plan = try TestSupport.plan(
            """
            plenary: 1
            id: trial
            title: Trial
            domain: plans.example.org
            timezone: UTC
            people: [{id: ana, name: Ana}, {id: ben, name: Ben}]
            delegations: [{id: fiji, name: Fiji, members: [ana]}]
            activities:
              - {id: a, kind: call, title: A, when: 2027-05-11T10:00/11:00, roles: {chair: [ana, ben]}}
              - {id: b, kind: call, title: B, when: 2027-05-11T10:00/11:00, roles: {chair: [ana, ben]}}
            """)
        let conflicts = ConflictCheck(plan).conflicts().filter { $0.rule == PersonOverlap.id }
        let report = ConflictReport(conflicts: conflicts, plan: plan, languages: english)
        #expect(report.groups(by: .person).map(\.name) == ["Ana", "Ben"])
        #expect(report.groups(by: .delegation).map(\.name) == ["Fiji"])
        #expect(report.groups(by: .place).map(\.name) == ["Without a place"])
    }
}

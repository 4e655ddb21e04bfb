internal import Conflicts
internal import Documents
internal import Foundation
internal import ParticipantPapers
internal import Mail
@testable internal import Operations
internal import Planning
internal import Reports
internal import Scheduling
internal import Testing
internal import Wording

/// Everything a reader sees in a language that isn't built in. The plan's own texts have no letters, so each letter is a word's.
@Suite struct AddedLanguageTests {
    private let plan: OpenedPlan
    private let languages: Languages

    init() throws {
        plan = try opened(Self.plan)
        languages = try Languages([], words: Self.words())
    }

    private static let plan = """
        plenary: 1
        id: trial
        title: "1"
        domain: plans.example.org
        timezone: Asia/Tbilisi
        languages: [ka]
        phase: published
        revised: 2027-01-01T00:00Z
        places:
          - {id: city, kind: city, name: "2", country: GE, timezone: Asia/Tbilisi, places: [
              {id: hall, kind: hall, name: "3", capacity: 10}, {id: annex, kind: hall, name: "4"}]}
        people:
          - {id: ana, name: "5", email: ana@example.org, languages: [ka]}
          - {id: bo, name: "6", email: bo@example.org}
          - {id: cal, name: "13", email: cal@example.org, languages: [en]}
        delegations:
          - {id: fiji, name: "7", head: ana, members: [bo], size: 40}
        activities:
          - {id: a, kind: session, title: "8", when: 2027-05-11T10:00/11:00, place: hall, roles: {organizer: bo, speaker: ana, attendee: fiji}}
          - {id: b, kind: meeting, title: "9", when: 2027-05-11T10:30/11:30, place: annex, roles: {organizer: bo, attendee: [ana, cal, fiji]}}
          - {id: c, kind: call, title: "10", when: 2027-05-11T22:30/2027-05-12T01:30, place: hall, status: tentative, roles: {host: bo}}
          - {id: d, kind: meal, title: "11", duration: 90}
          - {id: e, kind: milestone, title: "12", when: 2027-05-15/2027-05-16}

        """

    /// The English words with another letter, which English and ids don't have, for each of theirs.
    private static func words() throws -> InputFile {
        let english = try #require(Catalogue.file(of: .english))
        var file = try #require(try JSONSerialization.jsonObject(with: Data(english)) as? [String: Any])
        for (key, entry) in file where !key.hasPrefix("format.") {
            guard let text = (entry as? [String: Any])?["text"] else { continue }
            if let forms = text as? [String: String] {
                file[key] = Dictionary(uniqueKeysWithValues: forms.map { ($0, $0 == "of" ? $1 : marked($1)) })
            } else if let text = text as? String {
                file[key] = marked(text)
            }
        }
        file = file.filter { !$0.key.hasPrefix("country.") }
        file["language"] = "ka"
        return InputFile(name: "ka.json", bytes: [UInt8](try JSONSerialization.data(withJSONObject: file)))
    }

    private static func marked(_ text: String) -> String {
        text.replacing(/\{\w+\}|\w/) { match in match.0.count > 1 ? String(match.0) : "ა" }
    }

    /// Lines with a Latin letter, but for conflicts' ids and offsets from UTC.
    private func unworded(_ text: String) -> [Substring] {
        text.replacing(/\[[a-z-]+(?::[a-z+]+)?\]|UTC/, with: "").split(separator: "\n").filter { $0.contains(/[A-Za-z]/) }
    }

    /// What of a page somebody reads or hears.
    private func read(_ page: String) -> String {
        page.replacing(/(?s)<(style|script|code)\b.*?<\/\1>|<!.*?>/, with: "")
            .replacing(/(?:aria-label|alt|title)="([^"]*)"/) { ">\($0.1)<" }
            .replacing(/<[^>]*>/, with: "\n")
    }

    @Test(arguments: ConflictGrouping.allCases.filter { $0 != .rule }) func `conflicts`(grouping: ConflictGrouping) throws {
        let report = try plan.check(languages: languages, on: machine).report
        #expect(Set(report.conflicts.map(\.rule)).count > 6)
        #expect(unworded(report.text(by: grouping, for: .file)) == [])
        let page = try TemplateLibrary.builtIn.template(for: ConflictPage.self, as: .html).render(report.page(by: grouping))
        #expect(unworded(read(page)) == [])
    }

    @Test func `ways out`() throws {
        let resolution = try ConflictResolution(of: "delegation-overlap:a+b", in: plan, on: machine)
        #expect(resolution.proposals.count > 1)
        #expect(unworded(resolution.listing(for: .file, languages: languages, of: plan.plan)) == [])
    }

    @Test func `differences`() throws {
        let changed = Self.plan.replacing("kind: call", with: "kind: training").replacing("status: tentative, ", with: "")
            .replacing("11:30, place: annex, roles: {", with: "12:30, place: hall, dress: \"0\", roles: {chair: bo, ")
            .replacing("duration: 90", with: "duration: 150")
        let comparison = try PlanComparison(from: file(Self.plan), to: file(changed), on: machine)
        let report = try comparison.report(languages: languages)
        #expect(unworded(report.text(for: .file)) == [])
        #expect(unworded(read(try report.html(old: "1", new: "2"))) == [])
        let origins = try opened(changed).check(since: plan, languages: languages, on: machine).report
        #expect(unworded(origins.text(by: .severity, for: .file)) == [])
    }

    @Test func `the timetable on the terminal`() {
        let timetable = ShownTimetable(
            plan.plan.activities, in: plan.plan, on: nil, reader: Reader(languages: languages, plan: plan.plan.plan))
        #expect(unworded(timetable.text(for: .file)) == [])
    }

    @Test(arguments: [
        ExportRequest.Subject.agenda(AgendaChoice()), .timetable(TimetableChoice()), .digest(DigestChoice()),
        .roster(RosterChoice()),
    ]) func `documents`(subject: ExportRequest.Subject) throws {
        let exported = try plan.export(ExportRequest(subject, languages: languages), on: machine)
        guard case .one(let bytes) = exported.content else { return #expect(Bool(false), "not one file") }
        #expect(unworded(read(String(decoding: bytes, as: UTF8.self)).replacing(/\w+@example.org/, with: "")) == [])
    }

    @Test func `rules`() {
        let list = RuleHandbook(for: Reader(languages)).list(for: .file)
        #expect(list.split(separator: "\n").filter { $0.drop { $0 != " " }.dropFirst(2).contains(/\ [A-Za-z]{2}/) } == [])
    }

    @Test func `invitations of those who read it, and of nobody else`() throws {
        let folder = try TemporaryFolder()
        var choice = InvitationBatch.Choice()
        choice.words = languages
        let others = Self.plan.replacing("languages: [ka]\n", with: "languages: [en]\n")
        let batch = try InvitationBatch(of: opened(others), sent: folder.path, choice: choice)
        func letter(_ path: String) throws -> String {
            let mail = try #require(MailPart(message: batch.files[path] ?? []))
            let text = try #require(mail.leaves.first { $0.type == "text/plain" })
            guard case .octets(let octets) = text.content else { return "" }
            return String(decoding: octets, as: UTF8.self)
        }
        #expect(unworded(try letter("ana/a.eml")) == [])
        #expect(try letter("ana/a.eml").contains("ა"))
        #expect(try !letter("cal/b.eml").contains("ა"))
    }
}

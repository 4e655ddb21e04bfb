@testable internal import Documents
internal import Foundation
internal import Planning
internal import TestSupport
internal import Testing
internal import Wording

@Suite struct RosterTests {
    let plan: ResolvedPlan

    init() throws { plan = try ResolvedPlan(samplePlan(), zones: systemZones) }

    @Test func `a delegation has as many rows as seats, head first, unnamed ones last`() throws {
        let roster = try #require(Roster(of: .participant("oman"), in: plan, languages: [.english]))
        #expect(roster.rows.map(\.number) == ["1", "2", "3", "4", "5"])
        #expect(roster.rows.map(\.name) == ["Salim Al-Busaidi", "Maryam Al-Harthy", "To be named", "To be named", "To be named"])
        #expect(roster.rows.map(\.role) == ["Head of delegation", "Delegate", "Delegate", "Delegate", "Delegate"])
        #expect(roster.summary == "Total: 5 · To be named: 3")
    }

    @Test func `everyone is in an activity's roster once, with all roles and the reply to the whole`() throws {
        let rows = try #require(Roster(of: .activity("forum"), in: plan, languages: [.english])).rows
        #expect(rows.filter { $0.name == "Nino Kapanadze" }.map(\.role) == ["Speaker, Presenter, Counterpart"])
        #expect(rows.filter { $0.country == "Oman" }.map(\.reply) == Array(repeating: "Accepted", count: 5))
        #expect(rows.filter(\.isToBeNamed).map(\.role) == Array(repeating: "Counterpart, Delegate", count: 3))
    }

    @Test func `part of a delegation has as many rows as come, named or not`() throws {
        func rows(_ change: (inout Participation) -> Void) throws -> [String] {
            var forum = Activity(id: "tea", kind: .meal, title: "Tea")
            var participation = Participation(.attendee, "oman")
            change(&participation)
            forum.participations = [participation]
            var sample = samplePlan()
            sample.activities = [forum]
            return try #require(Roster(of: .activity("tea"), in: ResolvedPlan(sample, zones: systemZones), languages: [.english])).rows.map(
                \.name)
        }
        #expect(try rows { $0.size = 3 } == ["To be named", "To be named", "To be named"])
        #expect(try rows { ($0.size, $0.members) = (2, ["maryam"]) } == ["Maryam Al-Harthy", "To be named"])
        #expect(try rows { $0.size = 9 }.count == 5)
    }

    @Test func `the whole plan's roster lists everybody once, sorted by name or country on request`() {
        func rows(_ order: RosterChoice.Order) -> [Roster.Row] {
            Roster(of: .everything, in: plan, choice: RosterChoice(order: order), languages: [.english])?.rows ?? []
        }
        let named = rows(.protocol).filter { !$0.isToBeNamed }.map(\.name)
        #expect(named.count == plan.plan.people.count + plan.plan.organizations.count { ["mospa", "undesa"].contains($0.id) })
        #expect(Set(named).count == named.count)
        #expect(rows(.name).map(\.name) == named.sorted() + ["To be named", "To be named", "To be named"])
        let countries = rows(.country).map(\.country)
        #expect(countries.compactMap(\.self).isSorted && countries.drop { $0 != nil }.allSatisfy { $0 == nil })
    }

    @Test func `a role's roster lists everybody who has it somewhere, and the heads of the delegations that come`() throws {
        func names(_ role: Participation.Role) -> [String]? {
            Roster(of: .everything, in: plan, choice: RosterChoice(role: role), languages: [.english])?.rows.map(\.name)
        }
        #expect(names(.headOfDelegation)?.contains("Salim Al-Busaidi") == true)
        #expect(names(.headOfDelegation)?.contains("Maryam Al-Harthy") == false)
        #expect(names(.presenter)?.contains("Nino Kapanadze") == true)
        #expect(names(.rapporteur) == nil)
    }

    @Test func `names are in the reader's script, followed by the person's own script and Latin letters`() {
        let reader = Reader(languages: [.arabic], plan: plan.plan)
        #expect(reader.otherForms(of: plan.person("park")!) == ["박지호", "Park Ji-ho"])
        #expect(reader.otherForms(of: plan.person("salim")!) == ["Salim Al-Busaidi"])
        #expect(reader.otherForms(of: plan.person("nino")!) == ["ნინო კაპანაძე"])
        #expect(reader.otherForms(of: plan.person("hostile")!) == [])
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("＝1", "'＝1"),
        ("  =1", "'  =1"), ("=a,\"b\"", "\"'=a,\"\"b\"\"\""), ("a-b", "a-b"), ("a,b", "\"a,b\""), ("\"a\"", "\"\"\"a\"\"\""),
        ("a\nb", "\"a\nb\""),
        ("a\r\nb", "\"a\r\nb\""), ("", ""),
    ]) func `a CSV field is quoted if necessary and never a formula`(value: String, field: String) {
        #expect(csvField(value) == field)
    }

    @Test func `diet and access are listed only on request, and make the roster confidential`() throws {
        var values = samplePlan()
        (values.people[1].dietary, values.people[1].access) = ("halal", "wheelchair")
        let plan = try ResolvedPlan(values, zones: systemZones)
        let usual = try #require(Roster(of: .participant("oman"), in: plan, languages: [.english]))
        #expect(!usual.json().contains("halal") && !usual.table.csv(byteOrderMark: false).contains("halal"))
        #expect(usual.edition.confidential == nil)
        let sensitive = try #require(
            Roster(of: .participant("oman"), in: plan, choice: RosterChoice(isSensitive: true), languages: [.english]))
        #expect(sensitive.rows.map(\.needs) == ["halal; wheelchair", nil, nil, nil, nil])
        #expect(sensitive.edition.confidential == "Confidential")
        let page = try TemplateLibrary.builtIn.render(sensitive, as: .html)
        #expect(page.components(separatedBy: ">Confidential<").count == 3, "at the head and at the foot")
        #expect(page.contains("halal; wheelchair"))
    }

    @Test func `Excel gets a byte order mark, and records end in CR LF`() throws {
        let roster = try #require(Roster(of: .participant("oman"), in: plan, languages: [.korean]))
        let csv = roster.table.csv(byteOrderMark: true)
        #expect(csv == "\u{FEFF}" + roster.table.csv(byteOrderMark: false))
        #expect(csv.unicodeScalars.split(separator: "\r\n".unicodeScalars, omittingEmptySubsequences: false).count == 7)
        #expect(csv.unicodeScalars.count { $0 == "\n" } == 6)
    }
}

extension [String] {
    fileprivate var isSorted: Bool { self == sorted() }
}

@testable internal import ParticipantPapers
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

    private func roster(_ scope: Scope, _ form: RosterForm = .list, order: RosterChoice.Order = .protocol, _ change: (inout Plan) -> Void)
        throws -> Roster
    {
        var sample = samplePlan()
        change(&sample)
        var choice = RosterChoice(order: order)
        choice.form = form
        return try #require(
            Roster(of: scope, in: ResolvedPlan(sample, zones: systemZones), choice: choice, languages: [.english, LanguageTag("fr")!]))
    }

    @Test(arguments: [
        ("Maria López", "López", "LÓPEZ Maria"), ("López Maria", "López", "LÓPEZ Maria"), ("Maria", "López", "LÓPEZ Maria"),
        ("Anna van der Berg", "van der Berg", "VAN DER BERG Anna"), ("Kim Min-su", "Kim", "KIM Min-su"), ("김민수", "김", "김민수"),
        ("كريم العلمي", "العلمي", "العلمي, كريم"), ("Nino Kapanadze", "კაპანაძე", "Nino Kapanadze"),
        ("Maria Lópezon", "López", "LÓPEZ Maria Lópezon"),
    ]) func `a list by name has the family name first, in capitals where there are some`(name: String, family: String, listed: String)
        throws
    {
        let roster = try roster(.participant("oman"), order: .name) { plan in
            for index in plan.people.indices where plan.people[index].id == "salim" {
                (plan.people[index].name, plan.people[index].family) = (LocalizedText(name), LocalizedText(family))
            }
        }
        #expect(roster.rows.contains { $0.name == listed }, "\(roster.rows.map(\.name))")
    }

    @Test func `a list by name goes by family names, and says so where the plan doesn't have them`() throws {
        func list(_ families: [Person.ID: LocalizedText]) throws -> Roster {
            try roster(.participant("oman"), order: .name) { plan in
                for index in plan.people.indices { plan.people[index].family = families[plan.people[index].id] }
            }
        }
        let both = try list(["salim": "Al-Busaidi", "maryam": "Al-Harthy"])
        #expect(both.rows.map(\.name).prefix(2) == ["AL-BUSAIDI Salim", "AL-HARTHY Maryam"])
        #expect(both.order == nil)
        #expect(try list([:]).order == "By name as written: the plan has no family names.")
        #expect(try list(["salim": "Al-Busaidi"]).order?.contains("where the plan doesn’t have it") == true)
    }

    @Test func `those who work for a meeting come last, also in the list of their delegation, and organizations sign nothing`() throws {
        func names(_ scope: Scope, _ form: RosterForm) throws -> [String] {
            try roster(scope, form) { plan in
                plan.people += ["ina", "dan"].map { Person(id: Person.ID($0)!, name: LocalizedText($0.capitalized)) }
                plan.vehicles = [Vehicle(id: "car", name: "Car")]
                plan.vehicles[0].driver = "dan"
                plan.delegations[0].members = ["ina"] + plan.delegations[0].members
                var tea = Activity(id: "tea", kind: .meal, title: "Tea")
                tea.participations = [
                    Participation(.interpreter, "ina"), Participation(.attendee, "dan"), Participation(.organizer, "park"),
                    Participation(.host, "undesa"), Participation(.attendee, "oman"),
                ]
                plan.activities = [tea]
            }.rows.filter { !$0.isToBeNamed }.map(\.name)
        }
        #expect(try names(.participant("oman"), .list) == ["Salim Al-Busaidi", "Maryam Al-Harthy", "Ina"])
        #expect(try names(.activity("tea"), .list).dropFirst() == ["Salim Al-Busaidi", "Maryam Al-Harthy", "Ina", "Dan", "Park Ji-ho"])
        for form in [RosterForm.signIn, .badges, .nameCards] {
            #expect(try names(.activity("tea"), form) == ["Salim Al-Busaidi", "Maryam Al-Harthy", "Ina", "Dan", "Park Ji-ho"])
        }
    }

    @Test func `two parties face each other with their heads in the middle and an interpreter behind each`() throws {
        let seating = try #require(
            roster(.activity("talk"), .seating) { plan in
                for name in ["ina", "ivo", "hosta", "hostb", "hostc"] {
                    plan.people.append(Person(id: Person.ID(name)!, name: LocalizedText(name)))
                }
                var hosts = Delegation(id: "hosts", name: "Hosts")
                (hosts.head, hosts.members) = ("hosta", ["hostb", "hostc"])
                plan.delegations.append(hosts)
                var talk = Activity(id: "talk", kind: .bilateral, title: "Talk")
                talk.participations = [
                    Participation(.host, "hosts"), Participation(.counterpart, "oman"), Participation(.interpreter, "ina"),
                    Participation(.interpreter, "ivo"),
                ]
                plan.activities = [talk]
            }.seating)
        #expect(seating.shape == "facing")
        #expect(seating.lines.map(\.label) == ["Delegation of Oman", "Hosts"])
        // Seen from above: the guests look down the page, the hosts up.
        #expect(
            seating.lines.map { $0.seats.map(\.name).filter { $0 != "To be named" } } == [
                ["Maryam Al-Harthy", "H.E. Dr. Salim Al-Busaidi"], ["hostc", "hosta", "hostb"],
            ])
        #expect(seating.lines.map { $0.seats[$0.middle].interpreter } == ["ina", "ivo"])
        #expect(seating.lines.map { $0.seats[$0.middle].isOfHonour } == [true, false])
        #expect(seating.apart == nil)
    }

    @Test(
        arguments: [
            (Activity.Kind.roundTable, nil, "round"), (.session, .hollowSquare, "square"), (.session, .uShape, "horseshoe"),
            (.meal, nil, "tables"),
            (.session, .theatre, "rows"), (.bilateral, .uShape, "horseshoe"),
        ] as [(Activity.Kind, Place.Layout?, String)])
    func `everybody has one seat in every layout`(kind: Activity.Kind, layout: Place.Layout?, shape: String) throws {
        for size in [1, 2, 3, 4, 5, 8, 13, 21, 60] {
            let roster = try roster(.activity("talk"), .seating) { plan in
                plan.people = (1...size).map { Person(id: Person.ID("p\($0)")!, name: "Somebody") }
                (plan.delegations, plan.vehicles) = ([], [])
                var talk = Activity(id: "talk", kind: kind, title: "Talk")
                talk.layout = layout
                talk.participations = plan.people.map { Participation(.attendee, Participant.ID($0.id)) }
                plan.activities = [talk]
            }
            let seating = try #require(roster.seating)
            #expect(seating.shape == shape)
            let numbers = (seating.lines + seating.behind).flatMap(\.seats).compactMap { Int($0.number) }
            #expect(numbers.sorted() == Array(1...size))
            #expect(seating.lines.flatMap(\.seats).filter(\.isOfHonour).map(\.number) == ["1"])
        }
    }

    @Test func `plates have the names of countries in order, in two languages`() throws {
        let plates = try roster(.activity("tea"), .countryPlates) { plan in
            plan.delegations = ["GB", "CI", "TR"].map { code in
                var delegation = Delegation(id: Delegation.ID(code.lowercased())!, name: "Delegation")
                delegation.country = CountryCode(code)
                return delegation
            }
            var tea = Activity(id: "tea", kind: .meal, title: "Tea")
            tea.participations = ["gb", "ci", "tr", "undesa"].map { id in
                var participation = Participation(.attendee, Participant.ID(id)!)
                if id != "undesa" { participation.size = 2 }
                return participation
            }
            plan.activities = [tea]
        }.plates
        #expect(plates.map(\.front).prefix(3) == ["Côte d’Ivoire", "Türkiye", "United Kingdom of Great Britain and Northern Ireland"])
        #expect(plates.count == 4)
        #expect(plates.map(\.back).prefix(3) == ["Côte d’Ivoire", "Türkiye", "Royaume-Uni de Grande-Bretagne et d’Irlande du Nord"])
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

@testable internal import ParticipantPapers
@testable internal import Documents
internal import Planning
internal import TestSupport
internal import Testing
internal import Time
internal import Wording

@Suite struct WorkingPaperTests {
    let plan: ResolvedPlan

    init() throws { plan = try listPlan() }

    private func paper(_ subject: WorkingPaper.Subject, on day: LocalDate? = nil, _ languages: Languages = [.english]) throws
        -> WorkingPaper
    {
        try #require(WorkingPaper(of: subject, on: day, today: LocalDate("2027-05-05"), in: plan, languages: languages))
    }

    /// What each row of a list must hold, together, as the plan has it.
    private static let facts: [(WorkingPaper.Subject, [[String]])] = [
        (
            .arrivals,
            [
                ["09T15:20", "Arrival", "QR858", "Maryam Al-Harthy", "Bus 1", "Garden Hotel"],
                ["09T18:05", "Arrival", "KE902", "Delegation of Oman", ",4,", "Kim Minjun", "+82 10 1111 2222", "Bus 1", "Lotte Hotel"],
                ["09T18:05", "Arrival", "ET672", "Benin", ",1,", "Bus 1"], ["09T23:50", "Arrival", "OZ541", "Helen Clark"],
                ["12T20:00", "Departure", "Kenya", ",4,"], ["13T11:20", "Departure", "KE901", "Delegation of Oman", ",5,", "07:30"],
            ]
        ),
        (
            .rooming,
            [
                ["Lotte Hotel", "Salim Al-Busaidi", "2027-05-09,2027-05-13,4,1", "KE902"],
                ["Lotte Hotel", "To be named", "Delegation of Oman", "2027-05-09,2027-05-13,4,3"],
                ["Lotte Hotel", "Édou", "2027-05-09"], ["Lotte Hotel", "Helen Clark", "2027-05-09"],
                ["Garden Hotel", "Maryam Al-Harthy", "2027-05-09,2027-05-13,4,1", "QR858"],
            ]
        ),
        (
            .transport,
            [
                ["09T19:30", "Bus 1", "12가 3456", "Choi Jiwoo", "+82 10 5555 6666", "Oman (5 people)", ",7,", "KE902", "ET672", "QR858"],
                ["09T19:30", "Car 1", "with Bus 1", "Incheon Airport", "Lotte Hotel", "Kim Minjun", "+82 10 1111 2222"],
                ["13T07:30", "Delegation of Oman (5 people)", "KE901"],
            ]
        ),
        (
            .contacts,
            [
                ["Delegation of Oman", "Salim Al-Busaidi", "Head of delegation", "+968 9000 0001"], ["Maryam Al-Harthy"],
                ["Édou", "'=1+1"],
                ["Helen Clark"], ["United Nations,United Nations", "+82 2 555 0100"], ["Kim Minjun", "+82 10 1111 2222"],
                ["Other participants", "Choi Jiwoo"], ["Amal Haddad"], ["Vehicle", "Bus 1", "Choi Jiwoo", "+82 10 5555 6666"],
            ]
        ),
        (
            .dietary,
            [
                ["Everybody", "Halal,2"], ["Everybody", "Vegetarian,1"], ["Everybody", "No special diet known,12"],
                ["10T19:00", "Dinner", "Halal,2"], ["Dinner", "Vegetarian,1"], ["Dinner", "No special diet known,4"],
            ]
        ),
        (
            .roomSetup,
            [
                [
                    "2027-05-10", "Hall A", "10T08:00", "10T10:00", "10T11:30", "10T12:00", "Opening", "theatre", "300", "6 × Microphone",
                    "Flags behind the podium.",
                ], ["10T12:00,", "10T14:00", "Data | exchange", "U-shape"], ["Dining hall", "10T19:00", "Dinner"],
            ]
        ),
        (.interpreters, [["10T10:00", "Hall A", "Opening", "Amal Haddad (from English)", "To be named"]]),
        (
            .replies,
            [
                ["Overdue", "Helen Clark", "International Telecommunication Union", "Forum", "Speaker", "2027-05-01"],
                ["Overdue", "Helen Clark", "Data | exchange", "Panellist"], ["Tentative", "Benin", "'=1+1", "Forum"],
                ["Declined", "Salim Al-Busaidi", "+968 9000 0001", "Opening"],
            ]
        ),
        (
            .participants,
            [
                ["Delegations,Benin", "Édou", "Head of delegation"], ["Kenya", "To be named"], ["Delegations,Oman", "Salim Al-Busaidi"],
                ["Oman", "Maryam Al-Harthy"], ["Observers,Holy See"],
                ["Organizations,International Telecommunication Union", "Helen Clark"], ["Secretariat", "Kim Minjun"],
                ["Secretariat", "Amal Haddad"],
            ]
        ),
    ]

    @Test func `every list is held to the plan`() {
        #expect(Set(Self.facts.map(\.0)) == Set(WorkingPaper.Subject.allCases))
    }

    @Test(arguments: facts) func `what the plan says stands in one row, and nothing else stands there`(
        subject: WorkingPaper.Subject, facts: [[String]]
    ) throws {
        let rows = try paper(subject).table.csv(byteOrderMark: false).split(separator: "\r\n").dropFirst().map(String.init)
        for fact in facts {
            let holding = rows.filter { row in fact.allSatisfy { (row + ",").contains($0) } }
            #expect(holding.count == 1, "\(fact) in \(rows)")
        }
        #expect(rows.count == facts.count, "\(rows)")
    }

    @Test func `a caterer reads no names, and a list of participants has no telephones`() throws {
        for person in plan.plan.people {
            let name = person.name.text(in: [.english])
            #expect(try !paper(.dietary).json().contains(name), "\(name)")
            if let phone = person.phone { #expect(try !paper(.participants).json().contains(phone), "\(phone)") }
        }
    }

    @Test func `a day's list has that day alone, and what isn't there is no list`() throws {
        let day = try #require(LocalDate("2027-05-12"))
        #expect(try paper(.arrivals, on: day).sections.map(\.heading.text) == ["Wednesday, 12 May 2027"])
        #expect(WorkingPaper(of: .transport, on: day, in: plan, languages: [.english]) == nil)
        #expect(try paper(.rooming, on: day).sections.flatMap(\.rows).count == 5)
    }

    @Test(arguments: [("en", ["Benin", "Kenya", "Oman"]), ("ar", ["بنن", "عمان", "كينيا"]), ("ko", ["베냉", "오만", "케냐"])])
    func `delegations stand in the order of countries in the reader's language`(language: String, countries: [String]) throws {
        let sections = try paper(.participants, [#require(LanguageTag(language))]).sections
        #expect(sections.prefix(3).map(\.heading.text) == countries)
    }

    @Test(arguments: RenderingTests.editions) func `arrivals match their golden file`(
        format: TemplateLibrary.Format, language: LanguageTag
    ) throws {
        try expectGolden(paper(.arrivals, [language]), as: format, "arrivals-\(language).\(format.rawValue)", style: "working-paper.css")
    }
}

@testable internal import Documents
internal import Planning
internal import TestSupport
internal import Testing
internal import Time
internal import Wording

@Suite struct TimetableTests {
    private func plan(_ change: (inout Plan) -> Void = { _ in }) throws -> ResolvedPlan {
        var plan = samplePlan()
        change(&plan)
        return try ResolvedPlan(plan, zones: systemZones)
    }

    private func timetable(_ plan: ResolvedPlan, on day: LocalDate? = nil, columns: Int = 8) throws -> Timetable {
        try #require(Timetable(of: plan.activity("forum"), on: day, columns: columns, in: plan, languages: [.english]))
    }

    @Test func `a day has a column for each place and its hours from the first used to the last`() throws {
        let timetable = try timetable(plan())
        #expect(timetable.grids.map(\.datetime) == ["2014-06-24", "2014-06-25"])
        let grid = timetable.grids[0]
        #expect(grid.columns.map(\.name) == ["Hall A", "Hall B"])
        #expect(grid.columns.map(\.around) == ["KINTEX", "KINTEX"])
        #expect(grid.zone == "Goyang time (UTC+9)")
        #expect(grid.hours.map(\.text) == ["11:00", "12:00", "13:00"])
        #expect(grid.length == 120)
        #expect(grid.columns[1].blocks.map { [$0.at, $0.length] } == [[0, 45]])
        #expect(grid.columns[0].blocks.map(\.title) == ["Closing session"], "the workshop is what is inside of it")
        #expect(grid.columns[0].blocks.map(\.partOf) == ["Electronic government"])
        #expect(timetable.grids[1].columns.flatMap(\.blocks).map(\.isCancelled) == [true])
    }

    @Test func `simultaneous activities in one place are side by side`() throws {
        let timetable = try timetable(
            plan { plan in
                plan.activities[0].activities[0].activities = []
                plan.activities[0].activities[1].place = "hall-a"
            })
        let blocks = timetable.grids[0].columns[0].blocks
        #expect(blocks.map { [$0.at, $0.length, $0.lane, $0.lanes] } == [[0, 210, 0, 2], [120, 45, 1, 2]])
    }

    @Test func `there are as few lanes as each group of overlapping spans needs`() {
        let lanes = Lanes.lanes(of: [0..<60, 30..<90, 60..<120, 120..<180, 130..<140, 135..<150])
        #expect(lanes.map { [$0.lane, $0.lanes] } == [[0, 2], [1, 2], [0, 2], [0, 3], [1, 3], [2, 3]])
        #expect(Lanes.lanes(of: []).isEmpty)
    }

    @Test func `places that don't fit on one page are on several`() throws {
        let grids = try timetable(plan(), on: LocalDate("2014-06-24"), columns: 1).grids
        #expect(grids.map(\.part) == ["Page 1 of 2", "Page 2 of 2"])
        #expect(grids.map { $0.columns.map(\.name) } == [["Hall A"], ["Hall B"]])
        #expect(grids.map(\.length) == [120, 120], "the hours of all places, so that pages lie side by side")
    }

    @Test func `an activity may end after midnight, and another clock has a grid of its own`() throws {
        let timetable = try timetable(
            plan { plan in
                plan.activities[0].activities[1].when = "2014-06-24T22:30/2014-06-25T01:15"
                var muscat = Place(id: "muscat", name: "Muscat")
                (muscat.kind, muscat.timezone) = (.city, ZoneID("Asia/Muscat"))
                plan.places.append(muscat)
                var call = Activity(id: "call-muscat", kind: .meeting, title: "Call")
                (call.when, call.place) = ("2014-06-24T10:00/11:00", "muscat")
                plan.activities[0].activities.append(call)
            }, on: LocalDate("2014-06-24"))
        #expect(timetable.grids.map(\.zone) == ["Muscat time (UTC+4)", "Goyang time (UTC+9)"])
        let grid = timetable.grids[1]
        #expect(grid.columns[1].blocks.map { [$0.at, $0.length] } == [[60, 165]])
        #expect(grid.hours.last?.text == "02:00")
        #expect(grid.columns[1].blocks[0].time.text == "22:30–01:15 (25 June)")
    }

    @Test func `tracks have letters, in order of first use`() throws {
        let timetable = try timetable(
            plan { plan in
                plan.activities[0].activities[0].activities[0].track = "Services"
                plan.activities[0].activities[1].track = "Bilateral"
            })
        #expect(timetable.tracks.map(\.letter) == ["A", "B"])
        #expect(timetable.grids[0].columns.flatMap(\.blocks).map(\.track) == ["A", "B"])
    }

    @Test(arguments: RenderingTests.editions)
    func `a timetable matches its golden file`(format: TemplateLibrary.Format, language: LanguageTag) throws {
        let plan = try plan()
        let timetable = try #require(Timetable(of: plan.activity("forum"), in: plan, languages: [language]))
        try expectGolden(timetable, as: format, "timetable-\(language).\(format.rawValue)", style: "timetable.css")
    }
}

@Suite struct TimetableScaleTests {
    @Test func `a minute is a unit if no activity is short and no hours are empty`() {
        let scale = TimetableScale([540..<600, 600..<660])
        #expect(scale.hours.map(scale.position) == [0, 60, 120])
        #expect(scale.length == 120)
        #expect(scale.gaps == [])
    }

    @Test func `a short activity has room for its title, and simultaneous ones stay beside it`() {
        let scale = TimetableScale([540..<550, 540..<600])
        #expect(scale.position(of: 550) == 25)
        #expect(scale.position(of: 600) == 75)
    }

    @Test func `empty hours are folded and not shown`() {
        let scale = TimetableScale([540..<600, 1_080..<1_140])
        #expect(scale.gaps == [600..<1_080])
        #expect(scale.hours == [540, 600, 1_080, 1_140])
        #expect(scale.length == 60 + 30 + 60)
    }

    @Test(arguments: 0..<50) func `later times are always further down, and no activity is too short`(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let spans = (0..<Int.random(in: 1...20, using: &chance)).map { _ in
            let start = Int.random(in: 0..<1_400, using: &chance)
            return start..<(start + Int.random(in: 1...200, using: &chance))
        }
        let scale = TimetableScale(spans)
        let cuts = Set(spans.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
        #expect(cuts.map(scale.position) == cuts.map(scale.position).sorted())
        #expect(spans.allSatisfy { scale.position(of: $0.upperBound) - scale.position(of: $0.lowerBound) >= 24 })
    }
}

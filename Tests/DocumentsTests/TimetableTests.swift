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

    private func timetable(_ plan: ResolvedPlan, on day: LocalDate? = nil, layout: TimetableLayout? = TimetableLayout()) throws -> Timetable
    {
        try #require(Timetable(of: plan.activity("forum"), on: day, layout: layout, in: plan, languages: [.english]))
    }

    @Test func `a day has a column for each place and its hours from the first used to the last`() throws {
        let timetable = try timetable(plan())
        #expect(timetable.grids.map(\.datetime) == ["2014-06-24", "2014-06-25"])
        let grid = timetable.grids[0]
        #expect(grid.columns.map(\.name) == ["Hall A", "Hall B"])
        #expect(grid.columns.map(\.around) == ["KINTEX", "KINTEX"])
        #expect(grid.zone == "Goyang time (UTC+9)")
        #expect(grid.hours.map(\.text) == ["11:00", "12:00", "13:00"])
        #expect(grid.columns[1].blocks.map(\.at) == [0])
        #expect(grid.bands == [Timetable.Band(name: "KINTEX", columns: 2)])
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
        #expect(blocks.map { [$0.lane, $0.lanes] } == [[0, 2], [1, 2]])
    }

    @Test func `there are as few lanes as each group of overlapping spans needs`() {
        let lanes = Lanes.lanes(of: [0..<60, 30..<90, 60..<120, 120..<180, 130..<140, 135..<150])
        #expect(lanes.map { [$0.lane, $0.lanes] } == [[0, 2], [1, 2], [0, 2], [0, 3], [1, 3], [2, 3]])
        #expect(Lanes.lanes(of: []).isEmpty)
    }

    @Test func `without pages each place has a grid of its own`() throws {
        let grids = try timetable(plan(), on: LocalDate("2014-06-24"), layout: nil).grids
        #expect(grids.map(\.part) == [nil, nil])
        #expect(grids.map { $0.columns.map(\.name) } == [["Hall A"], ["Hall B"]])
    }

    /// Many rooms with talks of ten minutes, whose titles are long.
    private func crowded(rooms: Int, talks: Int) throws -> ResolvedPlan {
        try plan { plan in
            plan.places.append(contentsOf: (1...rooms).map { Place(id: Place.ID("r\($0)")!, name: LocalizedText("Room \($0)")) })
            plan.activities[0].activities = (1...rooms).flatMap { room in
                (0..<talks).map { talk in
                    var activity = Activity(
                        id: Activity.ID("t\(room)-\(talk)")!, kind: .session,
                        title: LocalizedText("The regulation of inland navigation, part \(talk) of \(room)"))
                    let start = LocalTime(hour: 9 + talk / 6, minute: talk % 6 * 10)!
                    activity.when = Schedule("2014-06-24T\(start)/PT10M")
                    activity.place = Place.ID("r\(room)")!
                    return activity
                }
            }
        }
    }

    @Test(arguments: [TimetableLayout(), TimetableLayout(isPortrait: true), TimetableLayout(hasRows: true)])
    func `each activity is on a page, with room for its words`(layout: TimetableLayout) throws {
        let plan = try crowded(rooms: 13, talks: 24)
        let grids = try timetable(plan, layout: layout).grids
        let rooms = grids.map { $0.columns.map(\.name) }
        #expect(
            rooms.reduce(into: []) { if $0.suffix($1.count) != $1 { $0 += $1 } } == (1...13).map { "Room \($0)" }, "in the plan's order")
        #expect(rooms.allSatisfy { $0.count <= layout.rooms.upperBound })
        #expect(Set(grids.flatMap { $0.columns.flatMap(\.blocks) }.map(\.title)).count == 13 * 24)
        let tight = grids.flatMap { grid in
            grid.columns.flatMap(\.blocks).filter {
                !layout.fit($0.closeText, along: Double($0.length + 1), across: Double(grid.breadth + 1)).fits
            }
        }
        #expect(tight == [])
        #expect(grids.map(\.part).first == "Page 1 of \(grids.count)")
    }

    @Test func `breaks go across the rooms that are free, plenaries across all unless something runs beside them`() throws {
        func with(_ kind: Activity.Kind, _ when: Schedule, _ place: Place.ID?) throws -> Timetable.Grid {
            try timetable(
                plan { plan in
                    var added = Activity(id: "added", kind: kind, title: "Added")
                    (added.when, added.place) = (when, place)
                    plan.activities[0].activities.append(added)
                }, on: LocalDate("2014-06-24")
            ).grids[0]
        }
        // The workshop is in Hall A from 11:45 on, another activity in Hall B from 11:00 to 11:45.
        let first = try with(.break, "2014-06-24T11:00/11:30", nil)
        #expect(first.across.map { [$0.column, $0.columns] } == [[0, 1]])
        let alone = try with(.plenary, "2014-06-24T15:00/16:00", "hall-b")
        #expect(alone.across.map { [$0.column, $0.columns] } == [[0, 2]])
        #expect(alone.across.map(\.block.place) == ["Hall B"])
        let beside = try with(.plenary, "2014-06-24T11:00/11:30", "hall-a")
        #expect(beside.across == [])
        #expect(beside.columns[0].blocks.map(\.title).contains("Added"))
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
        #expect(timetable.grids.map { $0.tracks.map(\.letter) } == [["A", "B"], []], "each page explains its own")
    }

    @Test(arguments: RenderingTests.editions)
    func `a timetable matches its golden file`(format: TemplateLibrary.Format, language: LanguageTag) throws {
        let plan = try plan()
        let timetable = try #require(Timetable(of: plan.activity("forum"), layout: TimetableLayout(), in: plan, languages: [language]))
        try expectGolden(timetable, as: format, "timetable-\(language).\(format.rawValue)", style: "timetable.css")
    }
}

@Suite struct TimetableScaleTests {
    private func scale(_ minutes: [Range<Int>], least: Double = 0, height: Double = 300) -> TimetableScale {
        TimetableScale(minutes.map { TimetableScale.Span(minutes: $0, least: least) }, height: height)
    }

    @Test func `a day fills its page, but a short one isn't drawn out`() {
        let long = scale([540..<840])
        #expect(abs(long.length - 300) <= 1)
        #expect(long.hours(down: true).map(long.position) == [0, 60, 120, 180, 240, 300])
        #expect(scale([540..<600]).length == 150)
        #expect(long.gaps == [])
    }

    @Test func `a short activity has room for its words, even where the page has not enough`() {
        let short = scale([540..<550, 540..<600], least: 25, height: 60)
        #expect(short.position(of: 550) == 25)
        #expect(scale(stride(from: 540, to: 1_140, by: 10).map { $0..<($0 + 10) }, least: 20).length == 60 * 20)
    }

    @Test func `empty hours are folded and not shown`() {
        let scale = scale([540..<600, 1_080..<1_140])
        #expect(scale.gaps == [600..<1_080])
        #expect(scale.hours(down: true) == [540, 600, 1_080, 1_140])
    }

    @Test(arguments: 0..<50) func `later times are always further on, and no activity is too short`(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let spans = (0..<Int.random(in: 1...20, using: &chance)).map { _ in
            let start = Int.random(in: 0..<1_400, using: &chance)
            return start..<(start + Int.random(in: 1...200, using: &chance))
        }
        let scale = scale(spans, least: 25)
        let cuts = Set(spans.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
        #expect(cuts.map(scale.position) == cuts.map(scale.position).sorted())
        #expect(spans.allSatisfy { scale.position(of: $0.upperBound) - scale.position(of: $0.lowerBound) >= 24 })
    }
}

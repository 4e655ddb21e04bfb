internal import Conflicts
internal import Operations
internal import Planning
internal import Testing
internal import Time

@Suite struct NewPlanTests {
    private func plan(_ folder: String, zone: ZoneID = .utc, today: LocalDate = LocalDate("2026-11-30")!) throws -> OpenedPlan {
        let files = try NewPlan(inFolder: folder, timezone: zone, today: today).files
        return try OpenedPlan(InputFile(name: "plan.yaml", bytes: files["plan.yaml"] ?? []), on: machine)
    }

    @Test(arguments: [("gala", "Gala"), ("out/spring-meeting", "Spring meeting"), ("2027", "2027"), ("no", "No"), ("x_1.y/", "X 1 y")])
    func `a plan has the id and title of its folder`(folder: String, title: String) throws {
        let made = try plan(folder).plan.plan
        #expect(made.id.rawValue == folder.split(separator: "/").last.map(String.init))
        #expect(made.title == LocalizedText(title))
    }

    @Test func `a plan has the zone asked for, wherever things happen`() throws {
        let made = try plan("gala", zone: ZoneID("Africa/Casablanca")!).plan
        #expect(Set(made.activities.map(\.zone)) == [ZoneID("Africa/Casablanca")!])
    }

    @Test(arguments: ["2026-11-30", "2027-06-30", "2027-12-01", "2028-02-29"])
    func `its days lie ahead, on a Tuesday and a Wednesday`(today: String) throws {
        let today = try #require(LocalDate(today))
        let made = try plan("gala", today: today)
        let days = made.plan.activities.compactMap { $0.activity.when?.firstDay }
        #expect(days.allSatisfy { $0 > today && $0 < today.adding(days: 240) })
        #expect(Set(days.map(\.weekday)).isSubset(of: [.tuesday, .wednesday]))
    }

    @Test func `it has a conflict to begin with`() throws {
        let report = try plan("gala").check(languages: english, on: machine).report
        #expect(report.conflicts.contains { $0.id == "room-overlap:bilateral+workshop" })
    }

    @Test(arguments: [("Gala 2027!", "gala-2027"), ("été", "t"), ("-", "forum")])
    func `a folder whose name can be no id is refused with one that can`(folder: String, cure: String) {
        let message = refusal { try NewPlan(inFolder: folder, timezone: .utc, today: machine.today) }
        #expect(message?.hasSuffix("name the folder '\(cure)'") == true, "\(message ?? "")")
    }

    @Test(arguments: [
        ("Asia/Seoul", "Asia/Seoul"), (":Europe/Paris", "Europe/Paris"), ("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"), ("Nowhere", nil),
    ]) func `the machine's zone is what TZ names`(value: String, zone: String?) {
        var machine = machine
        machine.environment["TZ"] = value
        #expect(machine.timezone?.rawValue == zone)
    }
}

import Notation
import Planning
import TestSupport
import Testing

@testable import PlanFiles

/// When somebody can take part, as a plan file says it.
struct AvailabilityTests {
    private func read(_ yaml: String) throws -> (availability: Availability?, problems: [String]) {
        var log = ProblemLog()
        let availability = PlanFormat<Availability>.availability.read(try Node(yaml: yaml), &log)
        return (availability, log.problems.map(\.message))
    }

    @Test(arguments: [
        ("2027-05-11", "2027-05-11"), ("2027-05-11T09:00/12:00", "2027-05-11T09:00/12:00"), ("\"09:00-13:00\"", "09:00-13:00"),
        ("{mon-sun: \"09:00-13:00\"}", "09:00-13:00"), ("{tue: \"09:00-13:00\", wed: closed}", "{tue: 09:00-13:00}"),
        ("{2027-05-11: \"09:00-13:00, 14:00-24:00\"}", "{2027-05-11: 09:00-13:00, 14:00-24:00}"),
        ("{mon-fri: \"09:00-13:00\", 2027-05-11/12: closed}", "{mon-fri: 09:00-13:00, 2027-05-11/2027-05-12: closed}"),
        ("{mon-sun: \"09:00-13:00\", 2027-05-11: closed}", "{mon-sun: 09:00-13:00, 2027-05-11: closed}"),
    ])
    func `intervals and hours by the day go there and back`(yaml: String, written: String) throws {
        let (availability, problems) = try read(yaml)
        #expect(problems == [])
        let node = PlanFormat<Availability>.availability.write(try #require(availability))
        #expect(node.oneLine == written)
        var log = ProblemLog()
        #expect(PlanFormat<Availability>.availability.read(node, &log) == availability)
    }

    @Test(arguments: [
        ("{someday: \"09:00-13:00\"}", "'someday' are no days; write mon-fri, 2027-05-11 or 2027-05-11/2027-05-12"),
        ("{tue: closed}", "no hours stand here; write those of some day, as {mon-fri: \"09:00-13:00\"}"),
        ("\"09:00\"", "'09:00' are no hours; write \"09:00-17:30\", \"08:00-12:00, 14:00-18:00\", \"18:00-02:00\" or closed"),
    ])
    func `what says no hours is a problem`(yaml: String, problem: String) throws {
        let (availability, problems) = try read(yaml)
        #expect(availability == nil)
        #expect(problems.first == problem)
    }

    @Test(arguments: ["2027-05-11", "tue", "morning", "tue afternoon", "2027-05-11 morning"])
    func `preferred days and half-days go there and back`(text: String) throws {
        var log = ProblemLog()
        let preference = try #require(PlanFormat<Preference>.preference.read(try Node(yaml: "{days: [\(text)]}"), &log))
        #expect(log.problems.isEmpty)
        #expect(PlanFormat<Preference>.preference.write(preference).oneLine == "{days: [\(text)]}")
    }

    @Test(arguments: ["someday", "morning tue", "tue wed", "2027-02-30", "tue morning afternoon"])
    func `what is no day is a problem`(text: String) throws {
        var log = ProblemLog()
        _ = PlanFormat<Preference>.preference.read(try Node(yaml: "{days: [\(text)]}"), &log)
        #expect(log.problems.count == 1)
    }
}

import TestSupport
import Testing
import Time

/// Recurrence rules, against Python's dateutil (Acceptance/dateutil_reference.py, which describes the lines).
struct RecurrenceProofTests {
    @Test(.enabled("the environment that set-up makes for tests is needed") { Python.has("dateutil", Python.judges) })
    func `rules give the same occurrences as dateutil`() throws {
        let lines = try Python.run(Python.judges, ["\(packageFolder)/Tests/Acceptance/dateutil_reference.py", "2000"]).split(
            separator: "\n")
        for line in lines {
            let parts = line.split(separator: " ").map(String.init)
            let rule = try #require(RecurrenceRule(parts[0]), "\(parts[0])")
            let expected = parts.dropFirst().compactMap { LocalDateTime($0) }
            let found = rule.occurrences(from: expected[0]).prefix(12).prefix { $0.date.year < 2130 }
            #expect(Array(found) == expected, "\(parts[0]) from \(expected[0])")
            #expect(RecurrenceRule(rule.description) == rule)
        }
        #expect(lines.count > 1000, "dateutil said less than it should")
    }
}

internal import Foundation
internal import ICalendar
internal import Operations
internal import PlanFiles
internal import Planning
internal import Testing

@Suite struct ComparisonTests {
    private static let moved = clashingPlan.replacingOccurrences(of: "10:30/11:30", with: "12:30/13:30")

    @Test func `what changed is reported, and only what concerns somebody`() throws {
        let comparison = try PlanComparison(from: file(clashingPlan), to: file(Self.moved), on: machine)
        let report = try comparison.report(languages: english)
        #expect(report.text(for: .file).contains("Ports"))
        #expect(!report.text(for: .file).contains("Opening"))
        #expect(try !comparison.report(concerning: "fiji", languages: english).isEmpty, "Ana, of Fiji, goes there by name")
        #expect(try comparison.report(concerning: "fiji", wholeOnly: true, languages: english).isEmpty)
        #expect(try !comparison.report(concerning: "peru", languages: english).isEmpty)
        #expect(
            refusal { try comparison.report(concerning: "perru", languages: english) }
                == "neither has a person, delegation or organization 'perru'; did you mean 'peru'?")
    }

    @Test func `a plan compares with its calendar`() throws {
        let calendar = InputFile(name: "sent.ics", bytes: try opened().converted(to: .calendar(.ics)).bytes)
        func titles(_ text: String) throws -> [String] {
            let comparison = try PlanComparison(from: calendar, to: file(text), on: machine)
            return comparison.difference.changes.filter { $0.aspects.contains(.field(.when)) }.map {
                $0.activity.activity.title.text(in: [.english])
            }
        }
        #expect(try titles(clashingPlan) == [])
        #expect(try titles(Self.moved) == ["Ports"])
    }

    @Test func `what two changed is put together`() throws {
        let theirs = clashingPlan.replacingOccurrences(of: "title: Opening", with: "title: Welcome")
        let merge = try PlanMerge.merge(
            base: file(clashingPlan), ours: file(Self.moved), theirs: file(theirs), preferring: nil, on: machine)
        #expect(merge.conflicts == [])
        let text = String(decoding: merge.bytes, as: UTF8.self)
        #expect(text.contains("12:30/13:30") && text.contains("title: Welcome") && text.hasPrefix("# kept"))
    }

    @Test func `a field that both changed is reported with its lines`() throws {
        let theirs = clashingPlan.replacingOccurrences(of: "10:30/11:30", with: "14:00/15:00")
        let merge = try PlanMerge.merge(
            base: file(clashingPlan), ours: file(Self.moved), theirs: file(theirs), preferring: .theirs, on: machine)
        #expect(
            merge.conflicts.map { $0.sentence(ours: "mine.yaml", theirs: "yours.yaml") } == [
                "activities: b: when: both changed it; it was '2027-05-11T10:30/11:30', is '2027-05-11T12:30/13:30' in mine.yaml:18 "
                    + "and '2027-05-11T14:00/15:00' in yours.yaml:18"
            ])
        #expect(String(decoding: merge.bytes, as: UTF8.self).contains("14:00/15:00"))
    }

    @Test func `plans without a common beginning are put together from a blank base`() throws {
        let merge = try PlanMerge.merge(
            base: file("\n"), ours: file(clashingPlan), theirs: file(clashingPlan), preferring: nil, on: machine)
        #expect(String(decoding: merge.bytes, as: UTF8.self) == clashingPlan)
    }
}

internal import Conflicts
internal import Foundation
internal import Operations
internal import Planning
internal import Scheduling
internal import TestSupport
internal import Testing
internal import Time

@Suite struct CheckingTests {
    private func overlaps(_ report: ConflictReport) -> [String] { report.conflicts.map(\.id).filter { $0.hasPrefix("person-overlap") } }

    @Test func `the example has its conflicts, with the calendars beside it`() throws {
        let example = try InputFile(path: packageFolder + "/Calendars/dpadm-2014-06/plan.yaml")
        let (report, notes) = try OpenedPlan(example, on: machine).check(languages: english, on: machine)
        #expect(notes == [])
        #expect(!report.isClear)
        #expect(report.conflicts.contains { $0.rule.rawValue == "delegation-overlap" })
    }

    @Test func `what matters less is left out`() throws {
        let report = try opened().check(ConflictSelection(atLeast: .error), languages: english, on: machine).report
        #expect(report.conflicts.contains { $0.severity == .error })
        #expect(report.conflicts.allSatisfy { $0.severity == .error })
    }

    @Test func `a conflict that came with a change names the change`() throws {
        let older = try opened(clashingPlan.replacingOccurrences(of: "10:30/11:30", with: "12:30/13:30"))
        let report = try opened().check(since: older, languages: english, on: machine).report
        #expect(overlaps(report) == ["person-overlap:a+b"])
        #expect(report.json().contains("“Ports”, time:"))
    }

    @Test func `a mistyped rule is refused at its line`() throws {
        let plan = try opened(clashingPlan + "rules: {person-overlapp: off}\n")
        let problem = "plan.yaml:19:26: there is no rule 'person-overlapp'; did you mean 'person-overlap'?"
        #expect(refusal { try plan.check(languages: english, on: machine) } == problem)
    }

    @Test func `a calendar that isn't there is refused at its line`() throws {
        let plan = try opened(clashingPlan + "calendars: [{file: none.ics, holidays: [FJ]}]\n")
        #expect(refusal { try plan.check(languages: english, on: machine) }?.hasPrefix("plan.yaml:19:") == true)
    }

    @Test(arguments: [
        ("", ["no place has a 'location'"]),
        ("travel: [{from: hall, to: annex, minutes: 5}]\n", []),
        ("country: FJ", ["calendars: [{holidays: [FJ]}]", "no place has a 'location'"]),
        ("languages", ["nobody has 'languages'", "no place has a 'location'"]),
    ])
    func `a hint says which rules find nothing because the plan doesn't say enough`(change: String, expected: [String]) throws {
        var text = clashingPlan
        switch change {
        case "country: FJ": text = text.replacingOccurrences(of: "name: Hall}", with: "name: Hall, country: FJ}")
        case "languages":
            text = text.replacingOccurrences(of: "name: Ana,", with: "name: Ana, country: FJ,")
                .replacingOccurrences(of: "name: Bo,", with: "name: Bo, country: PE,")
        default: text += change
        }
        let plan = try opened(text)
        let hints = plan.hints(for: ConflictSelection()).map(\.text)
        #expect(hints.count == expected.count)
        for words in expected { #expect(hints.contains { $0.contains(words) }) }
        #expect(plan.hints(for: ConflictSelection(atLeast: .error)) == [])
    }

    @Test func `an acceptance counts until its last day`() throws {
        let accepted = clashingPlan + "accepted: [{rule: person-overlap, activities: [a, b], reason: short, until: 2027-02-01}]\n"
        func isAccepted(on machine: Machine) throws -> Bool {
            let report = try opened(accepted).check(languages: english, on: machine).report
            return report.conflicts.contains { $0.id == "person-overlap:a+b" && $0.accepted != nil }
        }
        var tomorrow = machine
        tomorrow.now = Instant(secondsSince1970: machine.now.secondsSince1970 + 86_400)
        #expect(try isAccepted(on: machine))
        #expect(try !isAccepted(on: tomorrow))
    }
}

@Suite struct ConflictResolutionTests {
    @Test func `a way out that is taken resolves the conflict and keeps the rest of the file`() throws {
        let resolution = try ConflictResolution(of: "person-overlap", in: opened(), on: machine)
        let (bytes, proposal) = try resolution.choosing(1)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text != clashingPlan)
        #expect(text.hasPrefix("# kept\n"))
        #expect(proposal.change.gone.map(\.id).contains("person-overlap:a+b"))
        #expect(try opened(text).check(languages: english, on: machine).report.conflicts.allSatisfy { $0.id != "person-overlap:a+b" })
    }

    @Test func `a conflict is accepted with its reason`() throws {
        let resolution = try ConflictResolution(of: "person-overlap:a+b", in: opened(), on: machine)
        let bytes = try resolution.accepting(reason: "for the signing", by: "bo", until: LocalDate("2027-05-12"))
        let accepted = try opened(String(decoding: bytes, as: UTF8.self)).plan.plan.accepted
        #expect(accepted.map(\.reason) == ["for the signing"])
        #expect(accepted.map(\.by) == ["bo"])
    }

    @Test func `what there isn't to resolve is refused with the nearest there is`() throws {
        let plan = try opened()
        #expect(
            refusal { try ConflictResolution(of: "person-overlap:a+c", in: plan, on: machine) }
                == "there is no conflict 'person-overlap:a+c'; did you mean 'person-overlap:a+b'?")
        let resolution = try ConflictResolution(of: "person-overlap:a+b", in: plan, on: machine)
        #expect(refusal { try resolution.choosing(99) } == "choose 1 to \(resolution.proposals.count)")
    }
}

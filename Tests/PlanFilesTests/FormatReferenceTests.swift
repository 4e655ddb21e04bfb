import Foundation
import Notation
import TestSupport
import Testing

@testable import PlanFiles

/// Every field says what it is for; schema, explanations and reference are generated from that.
struct FormatReferenceTests {
    private static let records = PlanFormat.plan.schema.records

    @Test(arguments: records.map(\.key))
    func `every record and field has a sentence and an example that can be read`(key: String) throws {
        let record = try #require(Self.records.first { $0.key == key })
        #expect(Self.isSentence(record.meaning), "\(record.meaning)")
        #expect(record.problems(try Node(yaml: record.example)) == [], "\(record.example)")
        for field in record.fields {
            #expect(Self.isSentence(field.meaning), "\(key).\(field.key): \(field.meaning)")
            let problems = record.problems(try Node(yaml: "\(field.key): \(field.example)"))
            #expect(problems.allSatisfy { $0.contains(" lacks ") }, "\(key).\(field.key): \(problems)")
        }
    }

    private static func isSentence(_ text: String) -> Bool {
        text.count > 8 && text.first?.isUppercase == true && text.last == "." && !text.contains("\n") && !text.contains("  ")
    }

    @Test func `the schema describes every field`() throws {
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(PlanFile.schema)) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        #expect(Set(definitions.keys) == Set(Self.records.map(\.key)))
        for (name, definition) in definitions {
            let choices = definition["anyOf"] as? [[String: Any]] ?? [definition]
            let properties = try #require(choices.compactMap { $0["properties"] as? [String: [String: Any]] }.first, "\(name)")
            for (key, property) in properties {
                #expect((property["description"] as? String)?.isEmpty == false, "\(name).\(key)")
                #expect((property["examples"] as? [Any])?.count == 1, "\(name).\(key)")
            }
        }
    }

    @Test func `the reference in docs is what the program prints`() throws {
        let path = packageFolder + "/docs/plan-format.md"
        let committed = try String(contentsOfFile: path, encoding: .utf8)
        #expect(committed.hasSuffix(FormatReference().markdown), "stale; 'make docs' makes it anew")
    }

    @Test func `a field is explained`() throws {
        #expect(
            try FormatReference().explanation(of: "activity.quorum") == """
                activity.quorum

                How many participants must have accepted for it to begin; in a draft, how many are invited and have not declined. A delegation counts as one; interpreters, liaisons and organizers don't count.

                Write: a whole number, 0 or more
                Example: quorum: 15

                """)
        #expect(
            try FormatReference().explanation(of: "equipment.count") == """
                equipment.count

                How many of it.

                Write: a whole number, 1 or more
                Without it: 1
                Example: count: 40

                """)
    }

    @Test(arguments: [
        ("activities.title", "activities.title (required)"), ("activity.roles.who", "activity.roles.who (required)"),
        ("activity.roles.chair.who", "activity.roles.chair.who (required)"), ("plan.letterhead.logo", "plan.letterhead.logo"),
        ("phase", "phase"), ("place", "place"), ("activity.activities.agenda.by", "activity.activities.agenda.by"),
    ])
    func `a path leads through lists and tables`(path: String, heading: String) throws {
        #expect(try FormatReference().explanation(of: path).hasPrefix(heading + "\n\n"))
    }

    @Test(arguments: [
        ("activity.quorom", "'an activity' has no field 'quorom'; did you mean 'quorum'?"),
        ("activty", "the plan file has neither a record nor a field 'activty'; did you mean 'activity'?"),
        ("xyz", "the plan file has neither a record nor a field 'xyz'; 'plenary schema --explain' lists the records"),
        ("vehicle.wheels", "'a vehicle' has no field 'wheels'; it has id, name, seats, driver, plate, phone"),
        ("vehicle.seats.left", "'vehicle.seats' has no field 'left': it holds no record"),
        ("", "the plan file has neither a record nor a field ''; 'plenary schema --explain' lists the records"),
    ])
    func `an unknown path is refused with a cure`(path: String, message: String) {
        #expect(throws: UnknownFormatPath.self) { try FormatReference().explanation(of: path) }
        do { _ = try FormatReference().explanation(of: path) } catch { #expect("\(error)" == message) }
    }

    @Test func `records are listed`() {
        let list = FormatReference().list.split(separator: "\n")
        #expect(list.count == Self.records.count)
        #expect(list.first?.hasPrefix("plan ") == true)
    }
}

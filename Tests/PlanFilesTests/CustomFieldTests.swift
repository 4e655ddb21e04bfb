import Planning
import TestSupport
import Testing

@testable import PlanFiles

/// Fields that a plan adds to its records.
struct CustomFieldTests {
    private static func text(_ values: String, fields: String) -> String {
        """
        plenary: 1
        id: trial
        title: Trial
        domain: plans.example.org
        timezone: Europe/Paris
        fields:
          - \(fields)
        people:
          - id: ana
            name: Ana
            fields: \(values)

        """
    }

    @Test(arguments: [
        ("{id: f, of: people}", "{f: K1}", "K1"), ("{id: f, of: people}", "{f: 12}", "12"),
        ("{id: f, type: number, of: people}", "{f: -3.5}", "-3.5"), ("{id: f, type: date, of: people}", "{f: 2027-05-11}", "2027-05-11"),
        ("{id: f, type: boolean, of: [people, places]}", "{f: true}", "true"),
        ("{id: f, type: choice, of: people, choices: [red, {id: blue, name: Blue}]}", "{f: blue}", "blue"),
    ])
    func `a value of the field's type is kept`(field: String, values: String, expected: String) throws {
        let plan = try plan(Self.text(values, fields: field)).wholePlan
        #expect(plan.people[0].fields == ["f": expected])
        for syntax in [PlanFile.Syntax.yaml, .json] {
            let text = PlanFile.text(of: plan, as: syntax)
            #expect(try TestSupport.plan(text).wholePlan == plan)
        }
    }

    @Test(arguments: [
        ("{id: f, type: number, of: people}", "{f: many}", "11:17: 'many' can't stand here; write a number, as 12 or 3.5"),
        ("{id: f, type: date, of: people}", "{f: 2027-02-30}", "11:17: '2027-02-30' can't stand here; write a date, as 2027-05-11"),
        ("{id: f, type: boolean, of: people}", "{f: perhaps}", "11:17: 'perhaps' can't stand here; write true or false"),
        (
            "{id: f, type: choice, of: people, choices: [red, blue]}", "{f: green}",
            "11:17: 'green' can't stand here; write one of red, blue"
        ),
        ("{id: visa, of: people}", "{vissa: K1}", "11:21: there is no field 'vissa'; did you mean 'visa'?"),
        ("{id: f, of: places}", "{f: K1}", "11:17: the field 'f' is one of places; leave it out here, or add these records to its 'of'"),
        ("{id: f, type: choice, of: people}", "{}", "7:5: the field 'f' has no choices; list them, as 'choices: [yes, no]'"),
        ("{id: f, of: people, choices: [a]}", "{}", "7:34: a field of type 'text' has no choices; leave them out, or write 'type: choice'"),
        ("{id: f, of: []}", "{}", "7:5: the field 'f' doesn't say which records have it; write 'of: people', or a list"),
    ])
    func `anything else is a problem, with its line`(field: String, values: String, expected: String) {
        #expect(problems(in: Self.text(values, fields: field)) == [expected])
    }

    @Test func `a change of a sensitive field is reported without its values`() throws {
        let fields = "{id: visa, of: people, sensitive: true}\n  - {id: shirt, of: people}"
        let (old, new) = (
            try plan(Self.text("{visa: K1, shirt: M}", fields: fields)), try plan(Self.text("{visa: K2, shirt: L}", fields: fields))
        )
        let changes = RecordChange.changes(from: old.written, to: new.written).map { "\($0.field ?? "") \($0.from ?? "-") \($0.to ?? "-")" }
        #expect(changes == ["shirt M L", "visa - -"])
    }
}

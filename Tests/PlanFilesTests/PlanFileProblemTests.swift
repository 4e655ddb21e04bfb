import Notation
import TestSupport
import Testing

@testable import PlanFiles

/// Bad input gets a line, a column and a cure; all of it at once.
struct PlanFileProblemTests {
    static let head = """
        plenary: 1
        id: trial
        title: Trial
        domain: plans.example.org
        timezone: Europe/Paris

        """

    @Test func `ten different mistakes give ten messages in the order of the lines`() {
        let text =
            Self.head + """
                phase: drafty
                colour: blue
                places:
                  - {id: paris, kind: city, name: Paris, timezone: Europe/Pariss}
                  - {id: hall, kind: hall, name: Hall, capacity: many}
                  - {id: hall, name: Other hall}
                people:
                  - {id: ana, nmae: Ana}
                activities:
                  - id: opening
                    kind: ceremony
                    title: Opening
                    when: 2027-05-11 09:30
                    place: hal
                    roles: {chairman: [ana]}
                  - id: closing
                    kind: session
                    title: Closing
                    when: 2027-05-12T17:00/16:00
                """
        #expect(
            problems(in: text) == [
                "6:8: 'drafty' is not one of draft, provisional, published; did you mean 'draft'?",
                "7:1: the plan has no key 'colour'; the keys are plenary, id, title, description, domain, timezone, languages, phase, revised, replyBy, "
                    + "rules, practice, letterhead, fields, calendars, places, organizations, people, delegations, groups, vehicles, equipment, travel, activities, accepted",
                "9:52: there is no time zone 'Europe/Pariss'; did you mean 'Europe/Paris'?",
                "10:50: 'many' can't be read here; write a whole number, 0 or more",
                "11:10: the id 'hall' is taken by another place; give this one an id of its own",
                "13:5: a person lacks 'name'; add it",
                "13:15: a person has no key 'nmae'; did you mean 'name'?",
                "18:11: '2027-05-11 09:30' can't be read here; write an interval, as 2014-06-24T09:00/12:30, "
                    + "2014-06-24T22:00/2014-06-25T01:00, 2014-06-24T09:00/PT90M, 2014-06-23/2014-06-26 or 2014-06-23",
                "19:12: there is no place 'hal'; did you mean 'hall'?",
                "20:13: 'chairman' is not one of chair, moderator, speaker, panellist, presenter, rapporteur, host, counterpart, "
                    + "headOfDelegation, interpreter, liaison, organizer, attendee; write one of these",
                "24:11: the end is not after the start; both are on the clock of the place, so give the end its date if it is on another day",
            ])
    }

    @Test(arguments: [
        (
            "languages: [en",
            "7:1: the file is no YAML from here on: did not find expected ',' or ']' (while parsing a flow sequence); see that brackets, quotes and indentation match"
        ),
        ("phase: draft\nphase: published\n", "6:1: this record has the key 'phase' twice; keep one"),
        ("people: 5\n", "6:9: '5' stands here; write a person as 'key: value' pairs"),
        ("title: {}\n", "3:1: this record has the key 'title' twice; keep one"),
        ("languages: []\n", "6:12: the plan has no language; write 'languages: [en]', the main one first"),
        (
            "people: [{id: '../x', name: X}]\n",
            "6:15: '../x' is no id; write letters, digits, '-', '_' and '.', beginning with a letter or digit"
        ),
        (
            "places: [{id: a, name: A, location: [91, 0]}]\n",
            "6:37: a list is no location; write [latitude, longitude] in degrees, as [37.669, 126.746]"
        ),
        (
            "places: [{id: a, name: A, hours: {mon-fry: '08:00-20:00'}}]\n",
            "6:35: 'mon-fry' are no days of the week; write mon, tue, wed, thu, fri, sat, sun or mon-fri"
        ),
        ("places: [{id: a, name: A, combines: [a]}]\n", "6:37: the room 'a' can't combine itself; list only the rooms that it is made of"),
        ("travel: [{from: a, to: b, minutes: 5}]\n", "6:17: there is no place 'a'; define it, or use the id of one that is defined"),
    ])
    func `a mistake is reported where it stands`(addition: String, first: String) {
        #expect(problems(in: Self.head + addition).first == first)
    }

    @Test func `a JSON plan's mistakes have places too`() {
        #expect(
            problems(
                in: "{\"plenary\": 1,\n \"id\": \"a\", \"title\": \"T\", \"domain\": \"x..y\",\n \"timezone\": \"UTC\", \"peple\": []}")
                == [
                    "2:37: 'x..y' is not a domain name; use one that you own and will keep, such as 'plans.example.org': UIDs are made from it",
                    "3:21: the plan has no key 'peple'; did you mean 'people'?",
                ])
        #expect(
            problems(in: "{\"plenary\": 1,\n \"id\": tru}") == [
                "2:8: a JSON value is expected here; write a string in double quotes, a number, a list or a record"
            ])
    }

    @Test func `a file that isn't UTF-8 is refused with its line`() {
        #expect(
            throws: SourceProblems(problems: [
                SourceProblem(file: "plan.yaml", line: 2, column: 1, message: "the file is not UTF-8; save it as UTF-8", excerpt: "")
            ])
        ) { try PlanFile(Array("plenary: 1\ntitle: Caf".utf8) + [0xE9], name: "plan.yaml", zones: systemZones) }
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000),
        "{\"a\":" + String(repeating: "[", count: 100_000),
        "a: &a [1,1,1,1,1,1,1,1,1,1]\n"
            + (1...12).map { n in
                "b\(n): &\(n == 12 ? "z" : "b\(n)") [" + Array(repeating: n == 1 ? "*a" : "*b\(n - 1)", count: 10).joined(separator: ",")
                    + "]\n"
            }.joined(),
        "", "\u{0}", "---\n---\n", "? [a]\n: b", "&a *a",
    ])
    func `a hostile file is refused, not swallowed`(text: String) {
        #expect(problems(in: text).count == 1)
    }
}

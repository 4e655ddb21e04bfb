import Planning
import TestSupport
import Testing

/// Who is there in the end: groups, replacements, and those who don't come.
struct PresenceTests {
    /// `records` changes people by id.
    private func text(
        _ roles: String, people: [String: String] = [:], delegations: [String: String] = [:], groups: String = "[]",
        when: String = "2027-05-11T09:00/10:00", more: String = ""
    ) -> String {
        func entry(_ id: String, _ text: String, _ changes: [String: String]) -> String {
            "  - {id: \(id), name: \(id.uppercased())\(text.isEmpty ? "" : ", " + text)\(changes[id].map { ", " + $0 } ?? "")}\n"
        }
        let start =
            """
            plenary: 1
            id: trial
            title: Trial
            domain: plans.example.org
            timezone: Europe/Paris
            organizations: [{id: board, name: Board, country: FR, tags: [donors]}]
            people:

            """
        let entries =
            [
                ("ana", "country: KE"), ("ben", ""), ("eva", "tags: [donors]"), ("kim", "country: KR"), ("lee", "organization: board"),
                ("max", ""),
            ].map { entry($0, $1, people) }.joined() + "delegations:\n"
            + [
                ("kenya", "country: KE, head: ana, members: [ben], size: 5, tags: [africa]"), ("korea", "country: KR, head: kim"),
                ("fiji", "country: FJ, size: 3, tags: [donors]"),
            ].map { entry($0, $1, delegations) }.joined()
        return start + entries
            + "groups: \(groups)\nactivities:\n  - {id: a, kind: session, title: A, when: \(when), roles: {\(roles)}\(more)}\n"
    }

    private func resolved(
        _ roles: String, people: [String: String] = [:], delegations: [String: String] = [:], groups: String = "[]",
        when: String = "2027-05-11T09:00/10:00", more: String = ""
    ) throws -> ResolvedPlan {
        try plan(text(roles, people: people, delegations: delegations, groups: groups, when: when, more: more))
    }

    private func who(_ plan: ResolvedPlan) throws -> [String] {
        try #require(plan.activity("a")).activity.participations.map { "\($0.role) \($0.who)" }
    }

    // MARK: Groups

    @Test(arguments: [
        ("heads: all", ["ana", "kim"]), ("heads: [korea, fiji]", ["kim"]), ("heads: all, tag: africa", ["ana"]),
        ("heads: all, country: [KR, FJ]", ["kim"]), ("all: delegations", ["kenya", "korea", "fiji"]),
        ("all: delegations, tag: [africa, donors]", ["kenya", "fiji"]), ("all: delegations, country: KE, tag: donors", []),
        ("all: organizations", ["board"]), ("all: people, country: KE", ["ana", "ben"]), ("all: people, tag: donors", ["eva"]),
        ("organization: board", ["lee"]), ("country: KE", ["kenya"]), ("tag: donors", ["fiji", "eva"]),
        ("members: [eva, korea, board]", ["eva", "korea", "board"]), ("heads: all, members: [ana, max]", ["ana", "kim", "max"]),
    ])
    func `a group is those whom it describes`(group: String, expected: [String]) throws {
        let plan = try resolved("attendee: g", groups: "[{id: g, \(group)}]")
        #expect(try who(plan) == expected.map { "attendee \($0)" })
    }

    @Test func `whoever is named by name keeps that part, and nobody has two of groups`() throws {
        let groups = "[{id: heads, heads: all}, {id: others, members: [heads, eva]}]"
        #expect(
            try who(resolved("chair: ana, speaker: heads, attendee: [others, fiji]", groups: groups))
                == ["chair ana", "speaker kim", "attendee eva", "attendee fiji"])
        #expect(
            try who(resolved("speaker: heads, attendee: {who: kim, status: declined}", groups: groups)) == ["speaker ana", "attendee kim"])
    }

    @Test func `a role of a group is one of each, as it is written`() throws {
        let plan = try resolved("attendee: {who: g, required: false, remote: true}", groups: "[{id: g, heads: all}]")
        #expect(try #require(plan.activity("a")).activity.participations.allSatisfy { !$0.isRequired && $0.isRemote })
        #expect(plan.activities(in: .participant("kim")).map(\.activity.id) == ["a"])
    }

    @Test func `agenda items are presented by groups too`() throws {
        let plan = try resolved("chair: eva", groups: "[{id: g, heads: all}]", more: ", agenda: [{title: One, by: [g, eva, kim]}]")
        #expect(try #require(plan.activity("a")).activity.agenda[0].presenters == ["ana", "kim", "eva"])
    }

    @Test func `the plan keeps the group as it is written`() throws {
        let plan = try resolved("attendee: g", groups: "[{id: g, heads: all}]")
        #expect(plan.wholePlan.activities[0].participations.map(\.who) == ["g"])
    }

    @Test(arguments: [
        (
            "[{id: g, members: [nobody]}]",
            "there is no person, delegation or organization 'nobody'; define it, or use the id of one that is defined"
        ),
        ("[{id: g, heads: [ana]}]", "there is no delegation 'ana'; define it, or use the id of one that is defined"),
        ("[{id: g}]", "the group 'g' doesn't say who is in it; write 'all', 'heads', 'country', 'organization', 'tag' or 'members'"),
        ("[{id: g, members: [h]}, {id: h, members: g}]", "the group 'g' can't be among its own members; list others"),
        ("[{id: ana, heads: all}]", "the id 'ana' is taken by another person, delegation or organization; give this one an id of its own"),
    ])
    func `a group that can't be is a problem, with its line`(groups: String, expected: String) throws {
        let problem = try #require(problems(in: text("chair: eva", groups: groups)).first)
        #expect(problem.hasPrefix("18:") && problem.hasSuffix(": " + expected), "\(problem)")
    }

    // MARK: Whoever doesn't come

    @Test func `whoever doesn't come has no part, and comes with no delegation`() throws {
        let plan = try resolved("chair: ana, attendee: kenya", people: ["ana": "status: notComing, reason: Ill"])
        #expect(try who(plan) == ["attendee kenya"])
        #expect(plan.people(in: try #require(plan.activity("a")).activity.participations[0]) == ["ben"])
        #expect(plan.delegation("kenya")?.headcount == 4)
        #expect(plan.activities(in: .participant("ana")).isEmpty)
        #expect(plan.missing(from: try #require(plan.activity("a"))).map { "\($0.who) \($0.role!)" } == ["ana chair"])
    }

    @Test func `a replacement has the parts, last of a chain`() throws {
        let plan = try resolved(
            "chair: {who: ana, status: accepted}, speaker: max, attendee: [kenya, {who: korea, members: [kim]}]",
            people: ["ana": "replacedBy: eva", "eva": "replacedBy: max", "kim": "replacedBy: lee"])
        #expect(try who(plan) == ["chair max", "speaker max", "attendee kenya", "attendee korea"])
        let parts = try #require(plan.activity("a")).activity.participations
        #expect(parts[0].status == .needsAction)
        #expect(plan.people(in: parts[2]) == ["max", "ben"])
        #expect(plan.people(in: parts[3]) == ["lee"])
        #expect(plan.delegation("kenya")?.head == "max")
        #expect(plan.missing(from: try #require(plan.activity("a"))).isEmpty)
    }

    @Test(arguments: [
        ("2027-05-11T09:00/10:00", ["chair ana", "attendee kenya"], ["ana", "ben"]),
        ("2027-05-12T09:00/10:00", ["chair eva", "attendee kenya"], ["eva", "ben"]),
        // They are there one after the other.
        ("2027-05-11/2027-05-13", ["chair ana", "chair eva", "attendee kenya"], ["ana", "eva", "ben"]),
    ])
    func `a replacement comes from its day on`(when: String, expected: [String], people: [Person.ID]) throws {
        let plan = try resolved("chair: ana, attendee: kenya", people: ["ana": "replacedBy: eva, since: 2027-05-12"], when: when)
        #expect(try who(plan) == expected)
        let participation = try #require(plan.activity("a")).activity.participations.last!
        #expect(plan.people(in: participation) == people)
        #expect(plan.unnamed(in: participation) == 3)
    }

    @Test func `a delegation that another replaces comes with nobody`() throws {
        let plan = try resolved(
            "host: kenya, chair: ben, attendee: g", delegations: ["kenya": "replacedBy: fiji"], groups: "[{id: g, heads: all}]")
        #expect(try who(plan) == ["host fiji", "attendee kim"])
        #expect(plan.missing(from: try #require(plan.activity("a"))).map(\.who) == ["ben"])
    }

    @Test func `part of a delegation without those who don't come is smaller, or nobody`() throws {
        let people = ["ana": "status: notComing"]
        #expect(try who(resolved("attendee: {who: kenya, members: [ana]}", people: people)) == [])
        let plan = try resolved("attendee: {who: kenya, size: 3, members: [ana, ben]}", people: people)
        let participation = try #require(plan.activity("a")).activity.participations[0]
        #expect(plan.people(in: participation) == ["ben"])
        #expect(plan.unnamed(in: participation) == 1)
    }

    @Test(arguments: [
        (["ana": "replacedBy: ana"], "'ana' would be replaced by somebody whom 'ana' replaces; name somebody who comes"),
        (
            ["ana": "replacedBy: ben", "ben": "replacedBy: ana"],
            "'ana' would be replaced by somebody whom 'ana' replaces; name somebody who comes"
        ),
        (["ana": "replacedBy: kenya"], "there is no person 'kenya'; define it, or use the id of one that is defined"),
        (["ana": "since: 2027-05-12"], "this belongs to somebody who doesn't come; add 'status: notComing', or 'replacedBy' with an id"),
    ])
    func `a replacement that can't be is a problem, with its line`(people: [String: String], expected: String) throws {
        let problem = try #require(problems(in: text("chair: eva", people: people)).first)
        #expect(problem.hasPrefix("8:") && problem.hasSuffix(": " + expected), "\(problem)")
    }
}

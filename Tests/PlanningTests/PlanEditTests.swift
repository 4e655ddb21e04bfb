import Planning
import Testing
import Time

/// An edit changes what it names, and nothing else.
struct PlanEditTests {
    private static let monday9to10 = Schedule("2027-05-10T09:00/10:00")!  // is a schedule
    private static let monday14to15 = Schedule("2027-05-10T14:00/15:00")!

    private static let talk: Activity = {
        var talk = Activity(id: "talk", kind: .session, title: "Talk")
        talk.when = monday9to10
        talk.participations = [Participation(.chair, "ana"), Participation(.speaker, "oman"), Participation(.speaker, "ana")]
        talk.participations[0].status = .accepted
        talk.participations[1].members = ["ben"]
        talk.participations[1].isRemote = true
        talk.agenda = [AgendaItem(title: "Opening")]
        talk.agenda[0].presenters = ["ana", "oman"]
        talk.vehicles = ["van"]
        return talk
    }()

    /// Repeats on five days; a news round is part of it.
    private static let briefing: Activity = {
        var briefing = Activity(id: "briefing", kind: .meeting, title: "Briefing")
        briefing.when = monday9to10
        briefing.repeats = Repeat(rule: RecurrenceRule("FREQ=DAILY;COUNT=5"))
        briefing.participations = [Participation(.chair, "ana")]
        briefing.activities = [Activity(id: "news", kind: .session, title: "News")]
        return briefing
    }()

    private static let plan: Plan = {
        var plan = Plan(id: "trial", title: "Trial", domain: "plans.example.org", timezone: .utc)
        plan.places = [Place(id: "hall", name: "Hall")]
        plan.people = ["ana", "ben", "eva"].map { Person(id: $0, name: "Somebody") }
        plan.delegations = [Delegation(id: "oman", name: "Oman"), Delegation(id: "peru", name: "Peru")]
        plan.vehicles = [Vehicle(id: "van", name: "Van"), Vehicle(id: "bus", name: "Bus")]
        var forum = Activity(id: "forum", kind: .forum, title: "Forum")
        forum.activities = [talk]
        plan.activities = [forum, briefing]
        return plan
    }()

    /// The plan with only the talk changed.
    private static func plan(_ change: (inout Activity) -> Void) -> Plan {
        var plan = plan
        change(&plan.activities[0].activities[0])
        return plan
    }

    @Test func `a move changes the time of the activity alone`() throws {
        var wanted = Self.plan
        wanted.activities[0].when = Self.monday14to15
        #expect(try PlanEdit.move("forum", to: Self.monday14to15).applied(to: Self.plan) == wanted)
    }

    @Test func `place, layout and vehicle are set`() throws {
        #expect(try PlanEdit.relocate("talk", to: "hall").applied(to: Self.plan) == Self.plan { $0.place = "hall" })
        #expect(try PlanEdit.relayout("talk", .banquet).applied(to: Self.plan) == Self.plan { $0.layout = .banquet })
        #expect(try PlanEdit.replaceVehicle("van", by: "bus", in: "talk").applied(to: Self.plan) == Self.plan { $0.vehicles = ["bus"] })
    }

    @Test func `a replacement takes over every role, presents in their place, and hasn't replied`() throws {
        let wanted = Self.plan {
            $0.participations[0] = Participation(.chair, "eva")
            $0.participations[2] = Participation(.speaker, "eva")
            $0.agenda[0].presenters = ["eva", "oman"]
        }
        #expect(try PlanEdit.replace("ana", by: "eva", in: "talk").applied(to: Self.plan) == wanted)
    }

    @Test func `a delegation that replaces another comes as a whole, and online if the other did`() throws {
        let wanted = Self.plan {
            $0.participations[1] = Participation(.speaker, "peru")
            $0.participations[1].isRemote = true
            $0.agenda[0].presenters = ["ana", "peru"]
        }
        #expect(try PlanEdit.replace("oman", by: "peru", in: "talk").applied(to: Self.plan) == wanted)
    }

    @Test func `nobody is there twice after a replacement`() throws {
        let wanted = Self.plan {
            $0.participations[0] = Participation(.chair, "oman")
            $0.participations.remove(at: 2)
            $0.agenda[0].presenters = ["oman"]
        }
        #expect(try PlanEdit.replace("ana", by: "oman", in: "talk").applied(to: Self.plan) == wanted)
    }

    @Test func `a participant who withdraws neither takes part nor presents`() throws {
        let wanted = Self.plan {
            $0.participations = [$0.participations[1]]
            $0.agenda[0].presenters = ["oman"]
        }
        #expect(try PlanEdit.withdraw("ana", from: "talk").applied(to: Self.plan) == wanted)
    }

    @Test func `a participant who is excused is optional in every role`() throws {
        let wanted = Self.plan {
            $0.participations[0].isRequired = false
            $0.participations[2].isRequired = false
        }
        #expect(try PlanEdit.excuse("ana", from: "talk").applied(to: Self.plan) == wanted)
    }

    @Test func `a delegation is split into those who come and their lead`() throws {
        let wanted = Self.plan {
            $0.participations[1].members = ["eva", "ben"]
            $0.participations[1].lead = "eva"
        }
        #expect(try PlanEdit.split("oman", in: "talk", members: ["eva", "ben"], lead: "eva").applied(to: Self.plan) == wanted)
    }

    @Test func `a participant who joins is sorted by role`() throws {
        let wanted = Self.plan { $0.participations.insert(Participation(.moderator, "eva"), at: 1) }
        #expect(try PlanEdit.join(Participation(.moderator, "eva"), "talk").applied(to: Self.plan) == wanted)
    }

    @Test func `activities are cancelled, and added at the end`() throws {
        #expect(try PlanEdit.cancel("talk").applied(to: Self.plan) == Self.plan { $0.status = .cancelled })
        let lunch = Activity(id: "lunch", kind: .meal, title: "Lunch")
        var wanted = Self.plan
        wanted.activities[0].activities.append(lunch)
        #expect(try PlanEdit.add(lunch, inside: "forum").applied(to: Self.plan) == wanted)
        wanted = Self.plan
        wanted.activities.append(lunch)
        #expect(try PlanEdit.add(lunch, inside: nil).applied(to: Self.plan) == wanted)
    }

    @Test func `a head is named, and a conflict accepted once`() throws {
        var wanted = Self.plan
        wanted.delegations[1].head = "eva"
        #expect(try PlanEdit.name(head: "eva", of: "peru").applied(to: Self.plan) == wanted)
        let acceptance = Acceptance(rule: "weekend", activities: ["talk", "briefing.2027-05-12"], reason: "Agreed")
        wanted = Self.plan
        wanted.accepted = [acceptance]
        #expect(try PlanEdit.accept(acceptance).applied(to: PlanEdit.accept(acceptance).applied(to: Self.plan)) == wanted)
    }

    @Test func `a change of one occurrence is added to the series' changes in order`() throws {
        let edits: [PlanEdit] = [
            .cancel("briefing.2027-05-13"), .relocate("briefing.2027-05-11", to: "hall"),
            .move("briefing.2027-05-13", to: Self.monday14to15),
            .replace("ana", by: "eva", in: "briefing.2027-05-11"),
        ]
        var edited = Self.plan
        for edit in edits { edited = try edit.applied(to: edited) }
        var first = Repeat.Change(at: Repeat.Start("2027-05-11")!)  // is a day
        first.place = "hall"
        first.participations = [Participation(.chair, "eva")]
        var second = Repeat.Change(at: Repeat.Start("2027-05-13")!)
        second.status = .cancelled
        second.when = Self.monday14to15
        var wanted = Self.plan
        wanted.activities[1].repeats?.changes = [first, second]
        #expect(edited == wanted)
    }

    @Test func `an occurrence at an unusual time is identified by that time`() throws {
        var plan = Self.plan
        plan.activities[1].repeats?.also = [Repeat.Start("2027-06-01T14:30")!]  // is a time
        var change = Repeat.Change(at: Repeat.Start("2027-06-01T14:30")!)
        change.status = .cancelled
        var wanted = plan
        wanted.activities[1].repeats?.changes = [change]
        #expect(try PlanEdit.cancel("briefing.2027-06-01T1430").applied(to: plan) == wanted)
    }

    @Test func `the id of a series means every occurrence`() throws {
        var wanted = Self.plan
        wanted.activities[1].status = .cancelled
        #expect(try PlanEdit.cancel("briefing").applied(to: Self.plan) == wanted)
    }

    @Test(
        arguments: [
            (.cancel("tolk"), .unknown(id: "tolk", of: "activity", suggestion: "talk")),
            (.relocate("talk", to: "nowhere"), .unknown(id: "nowhere", of: "place", suggestion: nil)),
            (.replaceVehicle("van", by: "boat", in: "talk"), .unknown(id: "boat", of: "vehicle", suggestion: nil)),
            (.replaceVehicle("bus", by: "van", in: "talk"), .notTakingPart("bus", in: "talk")),
            (
                .replace("ana", by: "eve", in: "talk"),
                .unknown(id: "eve", of: "person, delegation or organization", suggestion: "eva")
            ),
            (.replace("eva", by: "ana", in: "talk"), .notTakingPart("eva", in: "talk")),
            (.withdraw("ana", from: "forum"), .notTakingPart("ana", in: "forum")),
            (.excuse("eva", from: "briefing.2027-05-11"), .notTakingPart("eva", in: "briefing.2027-05-11")),
            (.split("oman", in: "talk", members: ["ben"], lead: "eva"), .leadNotAmongMembers("eva")),
            (.split("oman", in: "talk", members: ["oman"], lead: nil), .unknown(id: "oman", of: "person", suggestion: nil)),
            (.join(Participation(.chair, "ana"), "talk"), .takesPartAlready("ana", in: "talk")),
            (.add(Activity(id: "news", kind: .session, title: "News"), inside: "forum"), .taken("news")),
            (
                .add(Activity(id: "new", kind: .session, title: "New"), inside: "briefing.2027-05-11"),
                .notForOneTime("briefing.2027-05-11", of: "briefing")
            ),
            (.relayout("briefing.2027-05-11", .banquet), .notForOneTime("briefing.2027-05-11", of: "briefing")),
            (.cancel("news.2027-05-11"), .partOfOneTime("news.2027-05-11", of: "news")),
            (.cancel("talk.2027-05-11"), .unknown(id: "talk.2027-05-11", of: "activity", suggestion: nil)),
            (.name(head: "oman", of: "oman"), .unknown(id: "oman", of: "person", suggestion: nil)),
            (.name(head: "ana", of: "ana"), .unknown(id: "ana", of: "delegation", suggestion: nil)),
            (
                .accept(Acceptance(rule: "weekend", activities: ["tolk"], reason: "Agreed")),
                .unknown(id: "tolk", of: "activity", suggestion: "talk")
            ),
        ] as [(PlanEdit, PlanEditProblem)])
    func `impossible edits are rejected with the reason`(edit: PlanEdit, problem: PlanEditProblem) {
        #expect(throws: problem) { try edit.applied(to: Self.plan) }
    }

    @Test func `an edit knows which activity it changes`() {
        #expect(PlanEdit.excuse("ana", from: "talk").activity == "talk")
        #expect(PlanEdit.name(head: "ana", of: "oman").activity == nil)
    }
}

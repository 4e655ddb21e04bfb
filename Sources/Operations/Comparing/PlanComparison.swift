package import Audiences
internal import CalendarExchange
internal import ICalendar
internal import PlanFiles
package import Planning
internal import Time
package import Wording

/// Two plans or calendars, and what changed from one to the other.
package struct PlanComparison: Sendable {
    package let difference: PlanDifference
    /// The newer one.
    package let plan: ResolvedPlan
    package let notes: [Note]
    private let comparesRecords: Bool

    /// Beside a calendar, of a plan only what a calendar holds is compared.
    package init(from old: InputFile, to new: InputFile, on machine: Machine) throws(OperationError) {
        let before = try OpenedPlan(old, on: machine)
        let after = try OpenedPlan(new, on: machine)
        let isOneCalendar = before.isCalendar != after.isCalendar
        let calendar = before.isCalendar ? before.plan : after.plan
        func side(_ opened: OpenedPlan, _ name: String) throws(OperationError) -> ResolvedPlan {
            isOneCalendar && !opened.isCalendar ? try Self.asInCalendar(opened.plan, name, like: calendar, machine) : opened.plan
        }
        difference = PlanDifference(from: try side(before, old.name), to: try side(after, new.name))
        plan = after.plan
        notes = before.notes + after.notes
        comparesRecords = !before.isCalendar && !after.isCalendar
    }

    /// What of it concerns a person, delegation or organization of this id, with what its people do by name; everything where
    /// there is none. For others than the organisers, as far as they may read both plans.
    package func report(
        concerning id: String? = nil, wholeOnly: Bool = false, for readership: Readership = .internal, languages: Languages
    ) throws(OperationError) -> DifferenceReport {
        var participant: Participant.ID?
        if let id {
            let known = Set(
                [difference.old, difference.new].flatMap { plan in
                    plan.plan.people.map(\.id.rawValue) + plan.plan.delegations.map(\.id.rawValue)
                        + plan.plan.organizations.map(\.id.rawValue)
                })
            participant = known.contains(id) ? Participant.ID(id) : nil
            if participant == nil { throw .request(.unknownToBoth(id: id, nearest: suggestion(for: id, among: known.sorted()))) }
        }
        var difference = difference
        if readership != .internal {
            let audience = Audience(readership, named: participant.map { .participant($0) } ?? .nobody)
            difference = PlanDifference(from: try difference.old.redacted(audience), to: try difference.new.redacted(audience))
        }
        return DifferenceReport(
            difference: difference, languages: languages,
            concerning: participant.map { difference.parties(of: $0, wholeOnly: wholeOnly) }, comparesRecords: comparesRecords)
    }

    /// The plan as its calendar has it: a public one, unless the other has something closed.
    private static func asInCalendar(
        _ whole: ResolvedPlan, _ name: String, like other: ResolvedPlan, _ machine: Machine
    ) throws(OperationError) -> ResolvedPlan {
        var audience = Audience(other.closedActivities.isEmpty ? .public : .participants, named: .each)
        audience.seesAddresses = true
        let plan = try whole.redacted(audience)
        var edition = CalendarEdition(of: plan, revision: Instant(secondsSince1970: 0), languages: Languages(plan.plan.languages))
        edition.namesPeople = true
        let calendar = try VCalendar.made(of: plan, scope: .everything, edition: edition)
        if calendar.events.isEmpty { throw .request(.nothingToCompare(file: name)) }
        let maker = PlanMaker(name: name, defaults: ImportDefaults(), machine: machine)
        return try maker.plan(fromCalendars: [calendar.bytes()]).0.plan
    }
}

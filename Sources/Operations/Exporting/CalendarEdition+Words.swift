internal import CalendarExchange
internal import ICalendar
internal import Planning
internal import Time
internal import Wording

extension CalendarEdition {
    /// The edition for readers of `languages`, in the words that documents have.
    init(of plan: ResolvedPlan, revision: Instant, languages: Languages) {
        let reader = Reader(languages: languages, plan: plan.plan)
        self.init(
            languages: languages.tags,
            words: CalendarEdition.Words(
                cancelled: reader[.cancelled], members: reader["heading.members"], notes: reader["heading.notes"],
                kind: { reader[.kind($0)] }, role: { reader[.role($0)] }),
            revision: revision, prodid: "-//Plenary//Plenary \(productVersion)//EN")
    }
}

extension VCalendar {
    static func made(of plan: ResolvedPlan, scope: Scope, edition: CalendarEdition) throws(OperationError) -> VCalendar {
        do { return try VCalendar(plan, scope: scope, edition: edition) } catch { throw .zone(error) }
    }

    func updating(_ previous: VCalendar, edition: CalendarEdition, zones: ZoneDatabase) throws(OperationError) -> VCalendar {
        do { return try following(previous, edition: edition, zones: zones) } catch { throw .stale(error) }
    }
}

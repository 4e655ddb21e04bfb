package import Audiences
internal import CalendarExchange
package import ICalendar
internal import PlanFiles
internal import Planning
internal import ProgrammeExchange
internal import Wording

/// What a plan can be written as.
package enum ConversionFormat: Hashable, Sendable {
    case yaml, json
    case calendar(CalendarFormat)
    case scheduleXML, scheduleJSON
}

extension OpenedPlan {
    /// The whole plan as that; the notes name what the format has no place for.
    ///
    /// A plan stays whole. Calendars and schedules are `public` where no readership is given.
    package func converted(
        to format: ConversionFormat, readership: Readership? = nil
    ) throws(OperationError) -> (bytes: [UInt8], notes: [Note]) {
        let languages = Languages(plan.plan.languages)
        var request = ExportRequest(.calendar(CalendarChoice()), languages: languages)
        request.readership = readership
        let plans = try ExportPlans(of: self, for: request)
        let left = [try plans.leftOut(of: [.everything])].compactMap { $0 }
        switch format {
        case .yaml: return (Array(PlanFile.text(of: plan.wholePlan, as: .yaml).utf8), [])
        case .json: return (Array(PlanFile.text(of: plan.wholePlan, as: .json).utf8), [])
        case .calendar(let format):
            let edition = CalendarEdition(of: plan, revision: try revision(), languages: languages)
            let calendar = try VCalendar.made(of: plans.plan(for: .everything), scope: .everything, edition: edition)
            if calendar.events.isEmpty { throw .request(.nothingForCalendar) }
            return (calendar.bytes(as: format), left)
        case .scheduleXML, .scheduleJSON:
            guard let schedule = ScheduleExport(try plans.plan(for: .everything), languages: plan.plan.languages) else {
                throw .request(.nothingForSchedule)
            }
            return (
                format == .scheduleXML ? schedule.xml() : schedule.json(),
                left + schedule.omissions.map { .warning("a schedule holds none of this: \($0)") }
            )
        }
    }
}

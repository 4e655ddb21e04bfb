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
    package func converted(to format: ConversionFormat) throws(OperationError) -> (bytes: [UInt8], notes: [Note]) {
        switch format {
        case .yaml: return (Array(PlanFile.text(of: plan.wholePlan, as: .yaml).utf8), [])
        case .json: return (Array(PlanFile.text(of: plan.wholePlan, as: .json).utf8), [])
        case .calendar(let format):
            let edition = CalendarEdition(of: plan, revision: try revision(), languages: Languages(plan.plan.languages))
            let calendar = try VCalendar.made(of: plan, scope: .everything, edition: edition)
            if calendar.events.isEmpty { throw .request(.nothingForCalendar) }
            return (calendar.bytes(as: format), [])
        case .scheduleXML, .scheduleJSON:
            guard let schedule = ScheduleExport(plan, languages: plan.plan.languages) else { throw .request(.nothingForSchedule) }
            return (
                format == .scheduleXML ? schedule.xml() : schedule.json(),
                schedule.omissions.map { .warning("a schedule holds none of this: \($0)") }
            )
        }
    }
}

internal import CalendarExchange
internal import Notation
internal import PlanFiles
internal import Planning

extension PlanFile {
    /// What the calendars say that the plan names; `read` gives the octets of a file.
    ///
    /// Throws where calendars can't be read, reporting each at its line of the plan.
    func externalCalendars(reading read: (String) throws -> [UInt8]) throws(SourceProblems) -> ExternalCalendars {
        do {
            return try ExternalCalendars(plan, reading: read)
        } catch {
            throw SourceProblems(
                problems: error.calendars.map { problem("\($0)", at: $0.path) })
        }
    }
}

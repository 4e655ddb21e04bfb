internal import Planning
internal import Time

extension ResolvedActivity {
    /// A finding where the start, or else the end, was written as a time about which there is this doubt.
    func doubtfulTimes(_ doubts: Set<ClockReading.Doubt>, wayOut: WayOut, in check: CheckContext) -> [Finding] {
        guard let readings, readings.start.doubt != .none || readings.end.doubt != .none else { return [] }
        let isEndWritten = if case .timed(_, .at)? = activity.when { true } else { false }
        let read = [(readings.start, zone)] + (isEndWritten ? [(readings.end, endZone)] : [])
        guard let (reading, zone) = read.first(where: { doubts.contains($0.0.doubt) }) else { return [] }
        let facts: [Fact.Name: Fact] = [
            .time: .time(reading.written, zone), .read: .time(reading.local, zone), .utc: .time(reading.instant.utc, .utc),
        ]
        return [Finding(activities: [self], interval: interval, facts: facts, waysOut: [wayOut])]
    }
}

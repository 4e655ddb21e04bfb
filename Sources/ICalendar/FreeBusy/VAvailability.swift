package import Planning

/// When somebody can be had, as a VAVAILABILITY tells it (RFC 7953 section 3.1).
package struct VAvailability: Sendable {
    /// When it begins to hold, and until when; `nil` where it always does.
    private let dtstart: CalendarTime?
    private let end: VEvent.End?
    /// Whether outside of what is available somebody counts as busy (BUSYTYPE).
    private let isBusyOutside: Bool
    private let available: [VEvent]

    /// Of a component VAVAILABILITY.
    package init(_ component: Component) {
        let times = VEvent(component)
        dtstart = times.dtstart
        end = times.end
        isBusyOutside = component["BUSYTYPE"]?.value.uppercased() != "FREE"
        available = component.components.filter { $0.name == "AVAILABLE" }.map(VEvent.init)
    }

    /// The times within `window` at which somebody can't be had.
    package func busy(within window: Interval, clock: ZoneClock) -> [Interval] {
        guard isBusyOutside else { return [] }
        var held = window
        if let start = dtstart.flatMap(clock.instant) {
            guard let later = Interval(start: max(start, window.start), end: window.end) else { return [] }
            held = later
            if let whole = clock.interval(of: times) {
                guard let both = held.intersection(whole) else { return [] }
                held = both
            }
        }
        return held.without(Instances(of: available, within: held, clock: clock).events.compactMap(clock.interval))
    }

    private var times: VEvent {
        var event = VEvent()
        event.dtstart = dtstart
        event.end = end
        return event
    }
}

extension Interval {
    /// What is left of it without `others`.
    fileprivate func without(_ others: [Interval]) -> [Interval] {
        var left: [Interval] = []
        var from = start
        for other in Interval.joined(others) where other.end > from && other.start < end {
            if let gap = Interval(start: from, end: other.start) { left.append(gap) }
            from = max(from, other.end)
        }
        if let rest = Interval(start: from, end: end) { left.append(rest) }
        return left
    }
}

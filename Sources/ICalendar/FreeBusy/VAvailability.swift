package import Time

/// When somebody is available, from a VAVAILABILITY (RFC 7953 section 3.1).
package struct VAvailability: Sendable {
    /// The period in which it applies; `nil` means no bound.
    private let dtstart: CalendarTime?
    private let end: VEvent.End?
    /// Whether the person counts as busy outside of the available times (BUSYTYPE).
    private let isBusyOutside: Bool
    private let available: [VEvent]

    /// Reads a VAVAILABILITY component.
    package init(_ component: Component) {
        let times = VEvent(component)
        dtstart = times.dtstart
        end = times.end
        isBusyOutside = component["BUSYTYPE"]?.value.uppercased() != "FREE"
        available = component.components.filter { $0.name == "AVAILABLE" }.map(VEvent.init)
    }

    /// The times within `window` at which the person is not available.
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
    /// The parts of the interval that `others` don't cover.
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

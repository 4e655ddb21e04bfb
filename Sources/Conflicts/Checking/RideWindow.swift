package import Planning
package import Time

/// When a transfer can be without missing what it serves.
package struct RideWindow: Hashable, Sendable {
    /// Those who ride are ready from then on: they have landed and come out of the airport, or their last activity has ended.
    package fileprivate(set) var opens: Instant?
    /// They have to be there by then: to check in, or for their next activity.
    package fileprivate(set) var closes: Instant?
    /// Nobody waits longer than this for the transfer, or at the airport.
    private(set) var start: Range<Int>
    private(set) var end: Range<Int>
    /// Whether somebody lands or takes off, so that it may be at any hour.
    package fileprivate(set) var servesFlight = false

    /// The day on which it is.
    fileprivate init(_ ride: ResolvedActivity, interval: Interval, in check: CheckContext) {
        start = check.day(of: interval.start, in: ride.zone)
        end = check.day(of: interval.start, in: ride.zone)
        end = end.lowerBound..<end.upperBound + interval.end.secondsSince1970 - interval.start.secondsSince1970 + 1
    }

    package func contains(_ interval: Interval) -> Bool {
        start.contains(interval.start.secondsSince1970) && end.contains(interval.end.secondsSince1970)
            && opens.map { $0 <= interval.start } ?? true && closes.map { interval.end <= $0 } ?? true
    }

    /// A day, or as long as `spare` around a moment near midnight.
    fileprivate mutating func serve(landing: Int, ride: ResolvedActivity, in check: CheckContext) {
        let day = check.day(of: Instant(secondsSince1970: landing), in: ride.zone)
        start = landing..<max(day.upperBound, landing + Self.spare)
        end = landing..<start.upperBound + 86_400
        servesFlight = true
    }

    fileprivate mutating func serve(departure: Int, ride: ResolvedActivity, in check: CheckContext) {
        let day = check.day(of: Instant(secondsSince1970: departure), in: ride.endZone)
        end = min(day.lowerBound, departure - Self.spare)..<departure + 1
        if !servesFlight { start = end.lowerBound - 86_400..<departure }
        servesFlight = true
    }

    private static let spare = 3 * 3_600
}

extension ConflictSession {
    /// `nil` for what is no transfer, or has no time.
    package func window(of ride: ResolvedActivity) -> RideWindow? {
        guard ride.isOnTheWay, ride.activity.kind != .flight, ride.readings != nil, let interval = ride.interval else { return nil }
        let check = context
        var window = RideWindow(ride, interval: interval, in: check)
        var (landings, departures, opens, closes): ([Int], [Int], [Int], [Int]) = ([], [], [], [])
        for number in plan.resources(takenBy: ride.index).sorted() {
            let timeline = timelines.timeline(Int(number), in: plan)
            guard [.person, .delegation].contains(timeline.resource.kind),
                let own = (timeline.entries + timeline.parts).first(where: { Int($0.activity) == ride.index && $0.isRidden(in: check) })
            else { continue }
            let passages = Passages(of: timeline, in: check)
            if let landing = passages.landing(servedBy: own) {
                landings.append(landing.ready)
            } else {
                opens += [timeline.last(before: own, in: check)].compactMap { $0 }
            }
            if let departure = passages.departure(servedBy: own) {
                departures.append(departure.ready)
            } else {
                closes += [timeline.next(after: own, in: check)].compactMap { $0 }
            }
        }
        if let landing = landings.max() { window.serve(landing: landing, ride: ride, in: check) }
        if let departure = departures.min() { window.serve(departure: departure, ride: ride, in: check) }
        window.opens = (landings + opens).max().map { Instant(secondsSince1970: $0) }
        window.closes = (departures + closes).min().map { Instant(secondsSince1970: $0) }
        return window
    }
}

extension Timeline {
    /// The end of what they had to do before, where the ride begins.
    fileprivate func last(before ride: Occupancy, in check: CheckContext) -> Int? {
        entries.filter { isStop($0, ride, in: check) && $0.start < ride.start && ride.start - $0.end < 43_200 }.max { $0.start < $1.start }
            .flatMap { check.areAtOneSite(check.outline($0).place, check.outline(ride).place) ? $0.end : nil }
    }

    /// The start of what they have to do next, where the ride ends.
    fileprivate func next(after ride: Occupancy, in check: CheckContext) -> Int? {
        entries.filter { isStop($0, ride, in: check) && $0.end > ride.end && $0.start - ride.end < 43_200 }.min { $0.start < $1.start }
            .flatMap { check.areAtOneSite(check.outline($0).place, check.outline(ride).exit) ? $0.start : nil }
    }

    private func isStop(_ entry: Occupancy, _ ride: Occupancy, in check: CheckContext) -> Bool {
        entry.isTimedInPerson && !check.outline(entry).isOnTheWay && !check.areOneInOther(entry, ride)
    }
}

extension CheckContext {
    fileprivate func areAtOneSite(_ first: Int32, _ second: Int32) -> Bool {
        first >= 0 && second >= 0 && geography.site(of: first) == geography.site(of: second)
    }

    /// From midnight to midnight, on the clock of a zone.
    fileprivate func day(of moment: Instant, in zone: ZoneID) -> Range<Int> {
        guard let rules = rules(of: zone) else { return moment.secondsSince1970..<moment.secondsSince1970 + 86_400 }
        let date = rules.local(moment).date
        let midnights = [date, date.adding(days: 1)].map { rules.resolve(LocalDateTime($0, .midnight)).instant.secondsSince1970 }
        return midnights[0]..<midnights[1]
    }
}

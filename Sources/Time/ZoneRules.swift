/// The past, present and future offsets of one zone from UTC, as sorted transitions for binary search.
///
/// The footer's yearly rule (RFC 9636 section 3.3) is expanded for 400 years. After 400 years the calendar repeats, weekdays
/// included, so a later moment is looked up in that stretch.
package struct ZoneRules: Sendable {
    /// One kind of local time (RFC 9636 section 3.2, "local time type record").
    package struct LocalTimeType: Hashable, Sendable {
        /// Seconds to add to UTC; positive east of Greenwich.
        package let offset: Int
        package let isDaylight: Bool
        package let abbreviation: String

        package init(offset: Int, isDaylight: Bool, abbreviation: String) {
            self.offset = offset
            self.isDaylight = isDaylight
            self.abbreviation = abbreviation
        }
    }

    /// A moment at which the local time type changes.
    package struct Transition: Hashable, Sendable {
        package let at: Instant
        package let before: LocalTimeType
        package let after: LocalTimeType
    }

    /// What a time on the wall clock means.
    package enum Resolution: Hashable, Sendable {
        case unique(Instant)
        /// No clock showed this time. The offset before the gap is used (RFC 5545 section 3.3.5).
        case skipped(Instant)
        /// Clocks showed this time twice. Unless stated otherwise, the first is meant (RFC 5545 section 3.3.5).
        case repeated(Instant, second: Instant)

        /// The instant meant.
        package var instant: Instant {
            switch self {
            case .unique(let instant), .skipped(let instant), .repeated(let instant, _): instant
            }
        }
    }

    package let zone: ZoneID
    let types: [LocalTimeType]
    /// When each period but the first begins, in ascending order.
    let starts: [Int]
    /// The type of each period: one more than there are starts.
    let periods: [UInt8]
    /// Whether the yearly rule applies after the last start.
    let repeats: Bool

    private static let cycle = 146_097 * 86_400  // 400 years

    /// The local time type at `instant`.
    package func type(at instant: Instant) -> LocalTimeType {
        types[Int(periods[period(at: folded(instant.secondsSince1970).seconds)])]
    }

    /// Seconds to add to UTC at `instant`.
    package func offset(at instant: Instant) -> Int { type(at: instant).offset }

    /// What a clock in the zone shows at `instant`, clamped to the years 1 to 9999.
    package func local(_ instant: Instant) -> LocalDateTime { instant.adding(seconds: offset(at: instant)).utc }

    /// When a clock in the zone shows `local`: one instant, two, or none.
    package func resolve(_ local: LocalDateTime) -> Resolution {
        let (clock, shift) = folded(local.secondsOnClock)
        // No offset is as large as a day and no zone changes three times in two days, so only the periods around can match.
        var index = period(at: clock - 86_400)
        var found: (first: Int, last: Int)?
        var skipped: Int?
        repeat {
            let instant = clock - types[Int(periods[index])].offset
            let isBeforeEnd = index == starts.count || instant < starts[index]
            if isBeforeEnd, index == 0 || instant >= starts[index - 1] { found = (found?.first ?? instant, instant) }
            if !isBeforeEnd { skipped = instant }
            index += 1
        } while index < periods.count && starts[index - 1] <= clock + 86_400
        guard let found else { return .skipped(Instant(secondsSince1970: (skipped ?? clock) + shift)) }
        let first = Instant(secondsSince1970: found.first + shift)
        return found.first == found.last ? .unique(first) : .repeated(first, second: Instant(secondsSince1970: found.last + shift))
    }

    /// The changes from `start` up to, and not including, `end`, in order, within the expanded 400 years.
    package func transitions(from start: Instant, to end: Instant) -> [Transition] {
        var index = period(at: start.secondsSince1970 - 1)
        var found: [Transition] = []
        while index < starts.count, starts[index] < end.secondsSince1970 {
            let (before, after) = (types[Int(periods[index])], types[Int(periods[index + 1])])
            if before != after { found.append(Transition(at: Instant(secondsSince1970: starts[index]), before: before, after: after)) }
            index += 1
        }
        return found
    }

    /// The number of starts at or before `seconds`, which is the index of the period that contains it.
    private func period(at seconds: Int) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Moves `seconds` back by whole cycles into the expanded 400 years, and returns by how much.
    private func folded(_ seconds: Int) -> (seconds: Int, shift: Int) {
        guard repeats, let last = starts.last, seconds > last - 2 * 86_400 else { return (seconds, 0) }
        let cycles = (seconds - last + 2 * 86_400) / Self.cycle + 1
        return (seconds - cycles * Self.cycle, cycles * Self.cycle)
    }
}

extension ZoneRules {
    /// Rules from another source than a TZif file, such as a calendar: `first` applies until the first of `changes`, which are
    /// sorted; of two at one moment the second counts. `nil` for more kinds of local time than any zone has had.
    package init?(zone: ZoneID, first: LocalTimeType, changes: [(at: Instant, to: LocalTimeType)]) {
        var types = [first]
        var index = [first: 0]
        var (starts, periods): ([Int], [UInt8]) = ([], [0])
        for change in changes {
            let type = index[change.to] ?? types.count
            guard let period = UInt8(exactly: type) else { return nil }
            if type == types.count {
                types.append(change.to)
                index[change.to] = type
            }
            if starts.last == change.at.secondsSince1970 {
                periods[periods.count - 1] = period
            } else {
                starts.append(change.at.secondsSince1970)
                periods.append(period)
            }
        }
        self.init(zone: zone, types: types, starts: starts, periods: periods, repeats: false)
    }
}

package import Time

extension Practice {
    /// The figures that differ in one plan, at one place or for one delegation; `nil` means no difference.
    package struct Changes: Hashable, Sendable {
        package var quiet: DailySpan?
        package var lunch: DailySpan?
        package var lunchMinutes: Minutes?
        package var dinner: DailySpan?
        package var dinnerMinutes: Minutes?
        package var longestDay: Minutes?
        package var gap: Minutes?
        package var turnaround: Minutes?
        package var entry: Minutes?
        package var checkIn: Minutes?
        package var immigration: Minutes?
        package var baggage: Minutes?
        package var connection: Minutes?
        package var longFlight: Minutes?
        package var clockHours: Int?
        package var rest: Minutes?
        package var interpreterAlone: Minutes?
        package var interpreterAloneConsecutive: Minutes?
        package var interpretersByTwo: Minutes?
        package var interpreterShift: Minutes?
        package var panellists: Int?
        package var rankDifference: Int?
        package var walking: Int?
        package var driving: Int?
        /// The days of rest; `nil` means the country's.
        package var weekend: [Weekday]?

        package init() {}
    }

    package func with(_ changes: Changes?) -> Practice {
        guard let changes else { return self }
        var practice = self
        for setting in Setting.all { setting.take(from: changes, into: &practice) }
        return practice
    }

    /// The name of a figure in a plan file.
    package enum Figure: String, CaseIterable, Sendable {
        case quiet, lunch, lunchMinutes, dinner, dinnerMinutes, longestDay, gap, turnaround, entry, checkIn, immigration, baggage,
            connection
        case longFlight, clockHours, rest, interpreterAlone, interpreterAloneConsecutive, interpretersByTwo, interpreterShift
        case panellists, rankDifference, walking, driving, weekend
    }

    /// One figure: its name in a plan file, its value as text, and how a change replaces it.
    package struct Setting: Sendable {
        package let figure: Figure
        /// As a plan file writes it.
        package let text: @Sendable (Practice) -> String
        fileprivate let takes: @Sendable (Changes, inout Practice) -> Void

        fileprivate func take(from changes: Changes, into practice: inout Practice) { takes(changes, &practice) }

        private init<Value: CustomStringConvertible & SendableMetatype>(
            _ figure: Figure, _ path: any WritableKeyPath<Practice, Value> & Sendable, _ change: any KeyPath<Changes, Value?> & Sendable
        ) {
            self.figure = figure
            text = { $0[keyPath: path].description }
            takes = { changes, practice in if let value = changes[keyPath: change] { practice[keyPath: path] = value } }
        }

        package static let all = [
            Setting(.quiet, \.quiet, \.quiet), Setting(.lunch, \.lunch, \.lunch),
            Setting(.lunchMinutes, \.lunchMinutes, \.lunchMinutes), Setting(.dinner, \.dinner, \.dinner),
            Setting(.dinnerMinutes, \.dinnerMinutes, \.dinnerMinutes), Setting(.longestDay, \.longestDay, \.longestDay),
            Setting(.gap, \.gap, \.gap), Setting(.turnaround, \.turnaround, \.turnaround), Setting(.entry, \.entry, \.entry),
            Setting(.checkIn, \.checkIn, \.checkIn), Setting(.immigration, \.immigration, \.immigration),
            Setting(.baggage, \.baggage, \.baggage),
            Setting(.connection, \.connection, \.connection), Setting(.longFlight, \.longFlight, \.longFlight),
            Setting(.clockHours, \.clockHours, \.clockHours), Setting(.rest, \.rest, \.rest),
            Setting(.interpreterAlone, \.interpreterAlone, \.interpreterAlone),
            Setting(.interpreterAloneConsecutive, \.interpreterAloneConsecutive, \.interpreterAloneConsecutive),
            Setting(.interpretersByTwo, \.interpretersByTwo, \.interpretersByTwo),
            Setting(.interpreterShift, \.interpreterShift, \.interpreterShift),
            Setting(.panellists, \.panellists, \.panellists), Setting(.rankDifference, \.rankDifference, \.rankDifference),
            Setting(.walking, \.walking, \.walking),
            Setting(.driving, \.driving, \.driving),
        ]
    }
}

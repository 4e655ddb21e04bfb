package import Time

extension VTimeZone {
    /// A VTIMEZONE for the calendar years from `start`'s to `end`'s.
    ///
    /// One STANDARD without a rule if the offset never changes; one STANDARD and one DAYLIGHT with yearly rules if these give
    /// exactly the changes; otherwise dated changes, which Outlook only approximates ([MS-STANOICAL] 2.2.47). DAYLIGHT is always
    /// the larger offset, also in Ireland and Morocco, where law and data say the opposite.
    package init(zone: ZoneRules, from start: Instant, to end: Instant) {
        let years = zone.local(min(start, end)).date.year...zone.local(max(start, end)).date.year
        self.init(tzid: zone.zone.rawValue, observances: [])
        location = tzid
        observances = zone.steady(years) ?? zone.yearly(years) ?? zone.dated(years)
    }
}

extension ZoneRules {
    /// The one observance of years with a single offset.
    fileprivate func steady(_ years: ClosedRange<Int>) -> [VTimeZone.Observance]? {
        changes(years).isEmpty ? [held(before: years.lowerBound)] : nil
    }

    /// The two observances of years that all change back and forth by the same rules.
    fileprivate func yearly(_ years: ClosedRange<Int>) -> [VTimeZone.Observance]? {
        // A rule must hold for ten more years, since one year doesn't show it: a fourth Sunday may be the last.
        guard let rule = YearlyRule(changes(years.lowerBound...years.upperBound + 10)) ?? YearlyRule(changes(years)),
            years.allSatisfy({ rule.gives(changes($0...$0), in: $0) })
        else { return nil }
        // Begins when the rule began to apply, so that next year's stream has the same observances. At least a year early, whatever
        // applied then, because an event in January needs an onset before it.
        var first = years.lowerBound
        while first > 1970, rule.gives(changes(first - 1...first - 1), in: first - 1) { first -= 1 }
        return rule.observances(since: min(first, years.lowerBound - 1))
    }

    /// Every change with its date; changes between the same two offsets share an observance.
    fileprivate func dated(_ years: ClosedRange<Int>) -> [VTimeZone.Observance] {
        let start = start(of: years.lowerBound)
        let previous = transitions(from: self.start(of: 1970), to: start).last { $0.before.offset != $0.after.offset }
        var observances = previous.map { [VTimeZone.Observance($0, dtstart: $0.onset)] } ?? [held(before: years.lowerBound)]
        for observance in changes(years).map({ VTimeZone.Observance($0, dtstart: $0.onset) }) {
            if let index = observances.firstIndex(where: observance.isSame(as:)) {
                observances[index].rdates.append(observance.dtstart)
            } else {
                observances.append(observance)
            }
        }
        return observances
    }

    /// What applies when the year begins, as if it had since 1970.
    private func held(before year: Int) -> VTimeZone.Observance {
        let type = type(at: start(of: year))
        let dtstart = LocalDateTime(LocalDate(year: min(year, 1970), month: 1, day: 1)!, .midnight)  // a year of a local date
        var observance = VTimeZone.Observance(kind: .standard, dtstart: dtstart, tzoffsetfrom: type.offset, tzoffsetto: type.offset)
        observance.tzname = type.abbreviation
        return observance
    }

    /// The changes of the offset, not those of only the name.
    private func changes(_ years: ClosedRange<Int>) -> [Transition] {
        transitions(from: start(of: years.lowerBound), to: start(of: years.upperBound + 1)).filter { $0.before.offset != $0.after.offset }
    }

    private func start(of year: Int) -> Instant {
        resolve(LocalDateTime(LocalDate(year: min(max(year, 1), 9999), month: 1, day: 1)!, .midnight)).instant  // every year has one
    }
}

/// Two changes that repeat every year.
private struct YearlyRule {
    /// The change to the larger offset.
    let forward: (change: ZoneRules.Transition, onset: YearlyOnset)
    let backward: (change: ZoneRules.Transition, onset: YearlyOnset)

    init?(_ changes: [ZoneRules.Transition]) {
        let forwards = changes.filter(\.isForward)
        let backwards = changes.filter { !$0.isForward }
        guard let forward = forwards.first, let backward = backwards.first,
            forwards.allSatisfy({ $0.before == forward.before && $0.after == forward.after }),
            backwards.allSatisfy({ $0.before == forward.after && $0.after == forward.before }),
            let forwardOnset = YearlyOnset(through: forwards.map(\.onset)), let backwardOnset = YearlyOnset(through: backwards.map(\.onset))
        else { return nil }
        self.forward = (forward, forwardOnset)
        self.backward = (backward, backwardOnset)
    }

    /// Whether the rule gives exactly these changes in the year.
    func gives(_ changes: [ZoneRules.Transition], in year: Int) -> Bool {
        changes.count == 2
            && changes.allSatisfy { change in
                let half = change.isForward ? forward : backward
                return change.before.offset == half.change.before.offset && change.after.offset == half.change.after.offset
                    && change.onset == half.onset.onset(in: year)
            }
    }

    func observances(since year: Int) -> [VTimeZone.Observance]? {
        guard let back = backward.onset.onset(in: year), let forth = forward.onset.onset(in: year) else { return nil }
        var standard = VTimeZone.Observance(backward.change, dtstart: back)
        standard.rrule = backward.onset.rrule
        var daylight = VTimeZone.Observance(forward.change, dtstart: forth)
        daylight.rrule = forward.onset.rrule
        return [standard, daylight]
    }
}

extension ZoneRules.Transition {
    fileprivate var isForward: Bool { after.offset > before.offset }

    /// On the clock before the change.
    fileprivate var onset: LocalDateTime { at.adding(seconds: before.offset).utc }
}

extension VTimeZone.Observance {
    fileprivate init(_ change: ZoneRules.Transition, dtstart: LocalDateTime) {
        // If the flag doesn't change, the zone has moved, and the larger offset isn't summer time.
        let isDaylight = change.before.isDaylight == change.after.isDaylight ? change.after.isDaylight : change.isForward
        self.init(
            kind: isDaylight ? .daylight : .standard, dtstart: dtstart, tzoffsetfrom: change.before.offset, tzoffsetto: change.after.offset)
        tzname = change.after.abbreviation
    }

    /// Whether the two differ only in their dates.
    fileprivate func isSame(as other: Self) -> Bool {
        kind == other.kind && tzoffsetfrom == other.tzoffsetfrom && tzoffsetto == other.tzoffsetto && tzname == other.tzname
    }
}

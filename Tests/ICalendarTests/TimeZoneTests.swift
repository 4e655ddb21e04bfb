import Foundation
import TestSupport
import Testing
import Time

@testable import ICalendar

@Suite struct `Time zones` {
    /// Every name in the machine's database.
    static let allZones: [ZoneID] = {
        let lines = ((try? String(contentsOfFile: "/usr/share/zoneinfo/tzdata.zi", encoding: .utf8)) ?? "").split(separator: "\n")
        return lines.compactMap { line in
            let words = line.split(separator: " ")
            switch words.first {
            case "Z": return ZoneID(String(words[1]))
            case "L": return ZoneID(String(words[2]))
            default: return nil
            }
        }
    }()

    @Test(arguments: [2014...2014, 2024...2030, 2026...2026, 2026...2027, 1968...1975])
    func `give the same offset as the rules at every change`(years: ClosedRange<Int>) throws {
        try #require(Self.allZones.count > 500)
        for zone in Self.allZones {
            let rules = try systemZones.rules(for: zone)
            let (start, end) = (instant("\(years.lowerBound)-03-05T12:00"), instant("\(years.upperBound)-08-05T12:00"))
            let timeZone = VTimeZone(zone: rules, from: start, to: end)
            let offsets = Offsets(timeZone, until: years.upperBound)
            var first = rules.resolve(local("\(years.lowerBound)-01-01T00:00")).instant
            let last = rules.resolve(local("\(years.upperBound)-12-31T23:59")).instant
            var probes = [first, last]
            for transition in rules.transitions(from: first, to: last) {
                probes += [-3600, -1, 0, 1, 3600].map { transition.at.adding(seconds: $0) }.filter { first <= $0 && $0 <= last }
            }
            while first < last {
                probes.append(first)
                first = first.adding(minutes: 9 * 24 * 60 + 7)
            }
            for probe in probes where offsets.at(probe) != rules.offset(at: probe) {
                Issue.record("\(zone) at \(probe): \(offsets.at(probe) ?? 0), not \(rules.offset(at: probe)): \(timeZone.observances)")
                break
            }
            #expect(timeZone.observances.count { $0.rrule != nil } == 0 || timeZone.observances.map(\.kind) == [.standard, .daylight])
        }
    }

    @Test func `change by yearly rules from when the rules came to hold`() throws {
        let paris = try VTimeZone(
            zone: systemZones.rules(for: zone("Europe/Paris")), from: instant("2026-07-06T07:00"), to: instant("2026-07-08T16:00"))
        var standard = VTimeZone.Observance(kind: .standard, dtstart: local("1996-10-27T03:00"), tzoffsetfrom: 7200, tzoffsetto: 3600)
        standard.tzname = "CET"
        standard.rrule = "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"
        var daylight = VTimeZone.Observance(kind: .daylight, dtstart: local("1996-03-31T02:00"), tzoffsetfrom: 3600, tzoffsetto: 7200)
        daylight.tzname = "CEST"
        daylight.rrule = "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"
        var expected = VTimeZone(tzid: "Europe/Paris", observances: [standard, daylight])
        expected.location = "Europe/Paris"
        #expect(paris == expected)
    }

    @Test func `have one observance where the offset stays`() throws {
        let seoul = try VTimeZone(
            zone: systemZones.rules(for: zone("Asia/Seoul")), from: instant("2014-06-23T00:00"), to: instant("2014-06-26T00:00"))
        var standard = VTimeZone.Observance(kind: .standard, dtstart: local("1970-01-01T00:00"), tzoffsetfrom: 32_400, tzoffsetto: 32_400)
        standard.tzname = "KST"
        #expect(seoul.observances == [standard])
    }

    @Test(arguments: ["Europe/Dublin", "Africa/Casablanca"])
    func `call the larger offset DAYLIGHT, whatever the law calls it`(name: String) throws {
        let rules = try systemZones.rules(for: zone(name))
        let timeZone = VTimeZone(zone: rules, from: instant("2025-01-05T00:00"), to: instant("2025-12-05T00:00"))
        #expect(timeZone.observances.map { $0.kind == .daylight } == timeZone.observances.map { $0.tzoffsetto > $0.tzoffsetfrom })
        #expect(Set(timeZone.observances.map(\.kind)) == [.standard, .daylight])
    }

    @Test func `date their changes where no yearly rule fits`() throws {
        let rules = try systemZones.rules(for: zone("Africa/Casablanca"))
        let timeZone = VTimeZone(zone: rules, from: instant("2024-01-05T00:00"), to: instant("2025-12-05T00:00"))
        let dates = timeZone.observances.flatMap { [$0.dtstart] + $0.rdates }.sorted().filter { $0.date.year >= 2024 }
        #expect(dates == [local("2024-03-10T03:00"), local("2024-04-14T02:00"), local("2025-02-23T03:00"), local("2025-04-06T02:00")])
        #expect(timeZone.observances.allSatisfy { $0.rrule == nil })
    }
}

/// The offsets of a VTIMEZONE, found as a client does: expands every onset, and the last one before an instant applies.
private struct Offsets {
    private let onsets: [(at: Int, offset: Int)]

    init(_ timeZone: VTimeZone, until year: Int) {
        onsets = timeZone.observances.flatMap { observance in
            ([observance.dtstart] + observance.rdates + Self.repeats(of: observance, until: year)).map {
                (at: $0.secondsOnClock - observance.tzoffsetfrom, offset: observance.tzoffsetto)
            }
        }.sorted { $0.at < $1.at }
    }

    func at(_ instant: Instant) -> Int? { onsets.last { $0.at <= instant.secondsSince1970 }?.offset }

    /// Tries every day against the parts of the rule.
    private static func repeats(of observance: VTimeZone.Observance, until year: Int) -> [LocalDateTime] {
        guard let rrule = observance.rrule else { return [] }
        let parts = Dictionary(
            uniqueKeysWithValues: rrule.split(separator: ";").map { ($0.prefix { $0 != "=" }, $0.drop { $0 != "=" }.dropFirst()) })
        guard parts.keys.sorted() == ["BYDAY", "BYMONTH", "FREQ"], parts["FREQ"] == "YEARLY", let byday = parts["BYDAY"],
            let week = Int(byday.dropLast(2)), let month = parts["BYMONTH"].flatMap({ Int($0) }),
            let weekday = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].firstIndex(of: String(byday.suffix(2)))
        else {
            Issue.record("not a yearly rule: \(rrule)")
            return []
        }
        return (observance.dtstart.date.year...max(year, observance.dtstart.date.year)).compactMap { year in
            let days = (1...31).compactMap { LocalDate(year: year, month: month, day: $0) }.filter { $0.weekday.rawValue == weekday + 1 }
            let day = week > 0 ? days[week - 1] : days[days.count + week]
            return day > observance.dtstart.date ? LocalDateTime(day, observance.dtstart.time) : nil
        }
    }
}

import TestSupport
import Testing

@testable import Time

/// TZ strings of POSIX, as the footers of zone files have them (RFC 9636 section 3.3).
struct POSIXRuleTests {
    /// The changes of a year, each as UTC and whether daylight saving time begins.
    private func changes(_ text: String, _ year: Int) -> [String]? {
        POSIXRule(text)?.changes(years: year...year).map { "\(Instant(secondsSince1970: $0.at)) \($0.isDaylight ? "on" : "off")" }
    }

    @Test(arguments: [
        ("UTC0", 2026, []),
        ("CET-1CEST,M3.5.0,M10.5.0/3", 2026, ["2026-03-29T01:00Z on", "2026-10-25T01:00Z off"]),
        ("EST5EDT,M3.2.0,M11.1.0", 2026, ["2026-03-08T07:00Z on", "2026-11-01T06:00Z off"]),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", 2026, ["2026-04-04T16:00Z off", "2026-10-03T16:00Z on"]),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 2026, ["2026-03-29T01:00Z on", "2026-10-25T01:00Z off"]),  // Nuuk: a negative hour
        ("IST-2IDT,M3.4.4/26,M10.5.0", 2026, ["2026-03-27T00:00Z on", "2026-10-24T23:00Z off"]),  // Jerusalem: 26 hours after Thursday
        ("IST-1GMT0,M10.5.0,M3.5.0/1", 2026, ["2026-03-29T01:00Z off", "2026-10-25T01:00Z on"]),  // Dublin: winter is the exception
        ("ABC3DEF,J60/0,J365/0", 2028, ["2028-03-01T03:00Z on", "2028-12-31T02:00Z off"]),  // J60 is 1 March in a leap year too
        ("ABC3DEF,59/0,365/0", 2028, ["2028-02-29T03:00Z on", "2028-12-31T02:00Z off"]),
        ("<+0330>-3:30<+0430>,J79/24,J263/24", 2021, ["2021-03-20T20:30Z on", "2021-09-20T19:30Z off"]),
    ])
    func `every form of a rule`(text: String, year: Int, expected: [String]) { #expect(changes(text, year) == expected) }

    @Test(arguments: [
        "", "A0", "UTC", "UTC25", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0",
        "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J1", "CET-1CEST,J366,J1", "CET-1CEST,366,1", "CET-1CEST,M3.5.0/168,M10.5.0", "UTC0 ",
        "<UTC0", "CET-1:60", "<>0", "<+1>-1", "UTC24", "CET-23CEST,0,1",
    ])
    func `anything but a rule is rejected`(text: String) { #expect(POSIXRule(text) == nil) }

    @Test func `a zone in daylight saving time all year stays in it`() throws {
        let rules = try ZoneRules(zone: ZoneID("Test/Zone")!, tzif: tzif(version: "2", footer: "XXX3EDT4,0/0,J365/23"))
        for year in [2026, 2028, 2444, 3000] {
            for day in ["01-01", "06-30", "12-31"] {
                #expect(rules.offset(at: Instant(utc: LocalDateTime(LocalDate("\(year)-\(day)")!, LocalTime("12:00")!))) == -4 * 3600)
            }
        }
    }
}

/// A TZif file made by hand: one hour east until 2000-01-01, two hours after, and a footer where the version has one.
func tzif(version: String, footer: String = "", leapSeconds: Int = 0) -> [UInt8] {
    func bigEndian(_ value: Int, _ size: Int) -> [UInt8] { (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
    func block(timeSize: Int) -> [UInt8] {
        let counts = [0, 0, leapSeconds, 1, 2, 8].flatMap { bigEndian($0, 4) }
        let header = Array("TZif".utf8) + (version == "1" ? [0] : Array(version.utf8)) + [UInt8](repeating: 0, count: 15) + counts
        let types = bigEndian(3600, 4) + [0, 0] + bigEndian(7200, 4) + [1, 4]
        let leaps = (0..<leapSeconds).flatMap { bigEndian(78_796_800 + $0, timeSize) + bigEndian($0 + 1, 4) }
        return header + bigEndian(946_684_800, timeSize) + [1] + types + Array("ONE\0TWO\0".utf8) + leaps
    }
    return version == "1" ? block(timeSize: 4) : block(timeSize: 4) + block(timeSize: 8) + Array("\n\(footer)\n".utf8)
}

struct TZifTests {
    @Test func `a change of the year before can come after the last explicit one`() throws {
        // The file's last change is on 1 January 2000; the rule's of 1999 falls a day and an hour after that year's end.
        let rules = try ZoneRules(zone: Self.zone, tzif: tzif(version: "3", footer: "ONE-1TWO-2,M6.1.0,J365/50"))
        #expect([0, 90_000, 90_000 + 3600].map { rules.offset(at: Instant(secondsSince1970: 946_684_800 + $0)) } == [7200, 3600, 3600])
    }

    private static let zone = ZoneID("Test/Zone")!

    @Test(arguments: ["1", "2", "3", "4"])
    func `all four versions are read`(version: String) throws {
        let rules = try ZoneRules(zone: Self.zone, tzif: tzif(version: version))
        let before = ZoneRules.LocalTimeType(offset: 3600, isDaylight: false, abbreviation: "ONE")
        let after = ZoneRules.LocalTimeType(offset: 7200, isDaylight: true, abbreviation: "TWO")
        let at = Instant("2000-01-01T00:00Z")!
        #expect(
            rules.transitions(from: Instant("1900-01-01T00:00Z")!, to: Instant("2100-01-01T00:00Z")!) == [
                .init(at: at, before: before, after: after)
            ])
        #expect([at.adding(seconds: -1), at].map(rules.type(at:)) == [before, after])
    }

    @Test(arguments: ["1", "2"])
    func `a file with leap seconds is rejected`(version: String) {
        #expect(throws: ZoneError.leapSeconds(Self.zone)) { try ZoneRules(zone: Self.zone, tzif: tzif(version: version, leapSeconds: 1)) }
    }

    @Test(arguments: ["1", "2"])
    func `a file truncated anywhere is rejected`(version: String) {
        let whole = tzif(version: version, footer: "ONE-1")
        for length in whole.indices {
            #expect(throws: ZoneError.self) { try ZoneRules(zone: Self.zone, tzif: Array(whole.prefix(length))) }
        }
    }

    @Test func `a damaged file is rejected or read, but never crashes`() {
        for position in tzif(version: "2", footer: "ONE-1").indices {
            for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
                var bytes = tzif(version: "2", footer: "ONE-1")
                bytes[position] = value
                _ = try? ZoneRules(zone: Self.zone, tzif: bytes).resolve(LocalDateTime("2026-01-01T00:00")!)
            }
        }
    }

    @Test(arguments: [
        ("Europe/Pariss", "the time zone database has no zone 'Europe/Pariss'"), ("Europe", "the time zone database has no zone 'Europe'"),
    ])
    func `a zone that isn't there is unknown`(name: String, message: String) {
        let error = #expect(throws: ZoneError.self) { try systemZones.rules(for: ZoneID(name)!) }
        #expect(error?.description.hasPrefix(message) == true)
    }

    @Test(arguments: ["", "/Europe/Paris", "Europe//Paris", "../passwd", "Europe/..", "Europe/Paris/", "Europe Paris", "Europe/Pa\u{0}ris"])
    func `a path out of the database is not a zone name`(name: String) { #expect(ZoneID(name) == nil) }
}

struct ResolutionTests {
    private func resolve(_ zone: String, _ local: String) throws -> ZoneRules.Resolution {
        try systemZones.rules(for: ZoneID(zone)!).resolve(LocalDateTime(local)!)
    }

    @Test func `a reading is unique, skipped or repeated`() throws {
        #expect(try resolve("Europe/Paris", "2026-07-06T09:00") == .unique(Instant("2026-07-06T07:00Z")!))
        #expect(try resolve("Europe/Paris", "2026-03-29T02:30") == .skipped(Instant("2026-03-29T01:30Z")!))
        #expect(
            try resolve("Europe/Paris", "2026-10-25T02:30")
                == .repeated(Instant("2026-10-25T00:30Z")!, second: Instant("2026-10-25T01:30Z")!))
        #expect(try resolve("Pacific/Apia", "2011-12-30T12:00") == .skipped(Instant("2011-12-30T22:00Z")!))  // a day that Samoa left out
    }

    @Test(arguments: 1...8)
    func `resolving a clock time gives that time, or one later by the skipped hour`(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let (start, end) = (Instant("1900-01-01T00:00Z")!, Instant("2400-01-01T00:00Z")!)
        for name in systemZones.names().sorted().shuffled(using: &chance).prefix(40) {
            let rules = try systemZones.rules(for: try #require(ZoneID(name)))
            let changes = rules.transitions(from: start, to: end)
            for _ in 0..<50 {
                let anywhere = Int.random(in: start.secondsSince1970..<end.secondsSince1970, using: &chance)
                let near = changes.randomElement(using: &chance).map { $0.at.secondsSince1970 + $0.before.offset } ?? anywhere
                for clock in [anywhere, near + Int.random(in: -7200..<7200, using: &chance)] {
                    expectShown(LocalDateTime(secondsOnClock: clock)!, rules)
                }
            }
        }
    }

    private func expectShown(_ local: LocalDateTime, _ rules: ZoneRules) {
        switch rules.resolve(local) {
        case .unique(let instant): #expect(rules.local(instant) == local, "\(rules.zone)")
        case .repeated(let first, let second):
            #expect([first, second].map(rules.local) == [local, local], "\(rules.zone)")
            #expect(first < second, "\(rules.zone)")
        case .skipped(let instant):
            let gaps = rules.transitions(from: instant.adding(minutes: -1500), to: instant.adding(seconds: 1))
                .map { $0.after.offset - $0.before.offset }
            #expect(rules.local(instant).secondsOnClock - local.secondsOnClock == gaps.last, "\(rules.zone) \(local)")
        }
    }
}

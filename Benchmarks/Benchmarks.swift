import Foundation
import ICalendar
import Time

/// Measures one thing and prints it as JSON: `{"seconds": [...], "megabytes": peak}`.
///
///     Benchmarks sample 10000 > file    write a sample
///     Benchmarks write 10000            a calendar in memory to octets
///     Benchmarks read FILE              octets to a calendar
///     Benchmarks stream FILE            a file, read in pieces, event by event
///     Benchmarks arrays 10000 > file    a random plan as arrays, for the sweep in C
///     Benchmarks check 10000            the same as a plan, checked and edited
@main
struct Benchmarks {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else { fatalError("usage: Benchmarks sample|write|read|stream|arrays|check NUMBER|FILE") }
        switch arguments[1] {
        case "sample": FileHandle.standardOutput.write(Data(sample(Int(arguments[2])!).bytes()))
        case "write":
            let calendar = sample(Int(arguments[2])!)
            measure { precondition(calendar.bytes().count > 1_000) }
        case "read":
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments[2])))
            try measure {
                let issues = try VCalendar.read(bytes).issues
                precondition(issues.isEmpty)
            }
        case "arrays": FileHandle.standardOutput.write(RandomPlan(Int(arguments[2])!).arrays)
        case "check": try check(Int(arguments[2])!)
        default: try measure(times: 1) { try stream(arguments[2]) }
        }
    }

    private static func stream(_ path: String) throws {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        var reader = CalendarReader()
        var events = 0
        let take: (CalendarReader.Part) -> Void = { if case .event = $0 { events += 1 } }
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { try reader.read([UInt8](piece), take: take) }
        try reader.end(take: take)
        precondition(events > 0)
    }

    private static func measure(times: Int = 7, _ body: () throws -> Void) rethrows {
        var seconds: [Double] = []
        for _ in 0..<times {
            let start = ContinuousClock.now
            try body()
            let taken = (ContinuousClock.now - start).components
            seconds.append(Double(taken.seconds) + Double(taken.attoseconds) / 1e18)
        }
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        print(#"{"seconds": \#(seconds), "megabytes": \#(usage.ru_maxrss / 1024)}"#)
    }

    /// A calendar of `count` events with five attendees each, text in several scripts and a VTIMEZONE.
    private static func sample(_ count: Int) -> VCalendar {
        let zone = ZoneID("Europe/Paris")!
        let stamp = Instant("2027-01-01T00:00Z")!
        var calendar = VCalendar(prodid: "-//Plenary//Benchmarks//EN")
        calendar.name = "Forum régional 2027"
        calendar.timeZones = [paris(zone)]
        let first = LocalDateTime("2027-05-11T09:00")!
        for number in 0..<count {
            let start = first.adding(minutes: number * 30)!
            var event = VEvent(
                uid: "session-\(number)@forum.plans.example.org", dtstamp: stamp, dtstart: .zoned(start, tzid: zone.rawValue))
            event.end = .dtend(.zoned(start.adding(minutes: 90)!, tzid: zone.rawValue))
            event.summary = "Séance \(number) – 공공 서비스 혁신: what works, and why"
            event.description = """
                Thème : l’innovation au service des citoyens; des exemples de cinq pays, et ce qu’ils ont appris.

                1. Ouverture (الجلسة الافتتاحية)
                2. Présentations et débat
                3. Conclusions, prochaines étapes
                """
            event.location = "Salle \(number % 40), Centre des congrès, 킨텍스"
            event.categories = ["Session", "Track \(number % 7)"]
            event.status = .confirmed
            event.transp = .opaque
            event.sequence = 0
            event.lastModified = stamp
            event.organizer = CalendarUser(address: "mailto:secretariat@example.org", cn: "Secrétariat")
            event.attendees = (0..<5).map { seat in
                let person = (number * 5 + seat) % 800
                return CalendarUser(
                    address: "mailto:person-\(person)@example.org", cn: "Müller-\(person), Ana", cutype: .individual, role: .required,
                    partstat: .accepted, rsvp: false)
            }
            calendar.events.append(event)
        }
        return calendar
    }

    private static func paris(_ zone: ZoneID) -> VTimeZone {
        func observance(_ kind: VTimeZone.Observance.Kind, _ start: String, _ from: Int, _ to: Int, _ name: String, month: Int)
            -> VTimeZone.Observance
        {
            var observance = VTimeZone.Observance(
                kind: kind, dtstart: LocalDateTime(start)!, tzoffsetfrom: from, tzoffsetto: to)
            observance.tzname = name
            observance.rrule = "FREQ=YEARLY;BYMONTH=\(month);BYDAY=-1SU"
            return observance
        }
        var timeZone = VTimeZone(
            tzid: zone.rawValue,
            observances: [
                observance(.daylight, "1996-03-31T02:00", 3600, 7200, "CEST", month: 3),
                observance(.standard, "1996-10-27T03:00", 7200, 3600, "CET", month: 10),
            ])
        timeZone.location = zone.rawValue
        return timeZone
    }
}

import Foundation
import TestSupport
import Testing

@testable import ICalendar

@Suite struct `jCal and xCal round trips` {
    static let formats: [CalendarFormat] = [.jcal, .xcal]

    @Test(arguments: formats)
    func `bring every field back`(format: CalendarFormat) throws {
        let (calendars, issues) = try VCalendar.read(VCalendar.everything.bytes(as: format))
        #expect(calendars == [.everything])
        #expect(issues == [])
    }

    @Test(arguments: formats, `Round trips`.hostile)
    func `keep hostile text text, as iCalendar does`(format: CalendarFormat, text: String) throws {
        var event = VEvent.opening
        (event.uid, event.summary, event.url, event.rrule) = (text, text, text, text)
        event.categories = [text, "b", text]
        event.dtstart = .zoned(local("2026-07-06T09:00"), tzid: text)
        event.attendees = [CalendarUser(address: text, cn: text, member: [text])]
        event.otherProperties = [Property(name: "X-A", value: text)!]
        let calendar = VCalendar(events: [event])
        #expect(try VCalendar.read(calendar.bytes(as: format)).calendars == VCalendar.read(calendar.bytes()).calendars)
    }

    @Test(.timeLimit(.minutes(1)), arguments: formats)
    func `damaged anywhere are read or refused`(format: CalendarFormat) throws {
        let text = String(decoding: VCalendar.everything.bytes(as: format), as: UTF8.self)
        let readings = mutations(of: text, count: 400, seed: 2014).map { bytes in
            Result { try VCalendar.read(bytes).calendars }
        }
        let read = readings.compactMap { try? $0.get() }
        for calendar in read.joined() {
            let settled = try VCalendar.read(calendar.bytes(as: .jcal)).calendars
            #expect(try VCalendar.read(settled[0].bytes(as: .jcal)).calendars == settled)
        }
        #expect((1..<readings.count).contains(read.count))
    }
}

@Suite struct `Calendars of other programs in jCal and xCal` {
    @Test(arguments: `Calendars of other programs`.files, `jCal and xCal round trips`.formats)
    func `come back where they were read in full, and settle where they weren't`(file: String, format: CalendarFormat) throws {
        let bytes = [UInt8](try #require(FileManager.default.contents(atPath: file)))
        guard let read = try? VCalendar.read(bytes) else { return }  // another test reports why
        for calendar in read.calendars {
            let again = try VCalendar.read(calendar.bytes(as: format)).calendars
            if read.issues.isEmpty { #expect(again == [calendar.settled]) }
            let third = try again.flatMap { try VCalendar.read($0.bytes(as: format)).calendars }
            #expect(third == again)
        }
    }
}

// A format with explicit types and without escapes changes raw properties without changing their meaning: VALUE comes first, and
// only if the type isn't the property's default; text is escaped only where necessary.

extension VCalendar {
    fileprivate var settled: VCalendar {
        var settled = self
        settled.otherProperties = otherProperties.map(\.settled)
        settled.otherComponents = otherComponents.map(\.settled)
        for index in events.indices {
            settled.events[index].otherProperties = events[index].otherProperties.map(\.settled)
            settled.events[index].otherComponents = events[index].otherComponents.map(\.settled)
        }
        for index in timeZones.indices {
            settled.timeZones[index].otherProperties = timeZones[index].otherProperties.map(\.settled)
            settled.timeZones[index].otherComponents = timeZones[index].otherComponents.map(\.settled)
            for part in timeZones[index].observances.indices {
                settled.timeZones[index].observances[part].otherProperties = timeZones[index].observances[part].otherProperties.map(
                    \.settled)
            }
        }
        return settled
    }
}

extension Component {
    fileprivate var settled: Component {
        Component(name: name, properties: properties.map(\.settled), components: components.map(\.settled))!  // it has a name already
    }
}

extension Property {
    private static let ownTypes = [
        "TRIGGER": "DURATION", "DTSTART": "DATE-TIME", "DUE": "DATE-TIME", "DTEND": "DATE-TIME", "ATTACH": "URI", "COMMENT": "TEXT",
    ]

    fileprivate var settled: Property {
        let said = self["VALUE"]?.uppercased()
        let isOwn = said == nil || said == Self.ownTypes[name]
        let type = isOwn ? [] : [Parameter(name: "VALUE", values: [said ?? ""])!]
        let isText = ["COMMENT", "DESCRIPTION", "SUMMARY", "LOCATION", "CONTACT", "RELATED-TO"].contains(name)
        let escaped = text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,").replacing(
            "\n", with: "\\n")
        let parameters = type + parametersBesideValueType
        return Property(name: name, parameters: parameters, value: isText ? escaped : value)!  // it has a name already
    }
}

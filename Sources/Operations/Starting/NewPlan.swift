internal import Foundation
internal import PlanFiles
package import Planning
package import Time

/// A commented plan to begin with, for a conference that lies ahead.
package struct NewPlan: Sendable {
    package let id: Plan.ID
    package let timezone: ZoneID
    /// The first of the two days of the forum.
    package let firstDay: LocalDate
    private let today: LocalDate

    /// The folder's last name becomes the plan's id; throws where it can be none.
    package init(inFolder folder: String, timezone: ZoneID, today: LocalDate) throws(RequestError) {
        let name = URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent
        guard let id = Plan.ID(name) else { throw .invalidFolderName(name, cure: Self.id(like: name)) }
        self.id = id
        self.today = today
        self.timezone = timezone
        firstDay = Self.firstDay(after: today)
    }

    /// `gala-2027` of `Gala 2027!`
    private static func id(like name: String) -> String {
        let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.isEmpty ? "forum" : String(words.joined(separator: "-").prefix(80))
    }

    /// The second Tuesday of the month half a year ahead.
    private static func firstDay(after today: LocalDate) -> LocalDate {
        let month = today.month + 6
        let first = LocalDate(year: min(9999, today.year + (month - 1) / 12), month: (month - 1) % 12 + 1, day: 1)!  // every month has one
        let untilTuesday = (Weekday.tuesday.rawValue - first.weekday.rawValue + 7) % 7
        return first.adding(days: untilTuesday + 7)
    }

    /// `Spring meeting` of `spring-meeting`.
    package var title: String {
        let words = id.rawValue.split { "-_.".contains($0) }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// By name, for a folder of their own.
    package var files: [String: [UInt8]] { ["plan.yaml": Array((text + "\n").utf8), "plan.schema.json": PlanFile.schema] }

    /// So that comments stand under each other.
    private func padded(_ line: String) -> String { line.filled(to: 33) + (line.count < 33 ? "" : " ") }

    private var text: String {
        let (first, last) = (firstDay, firstDay.adding(days: 1))
        // What looks like a number or a flag would be read as one by others.
        let isWord = id.rawValue.first!.isLetter && !["true", "false", "null", "yes", "no", "on", "off"].contains(id.rawValue.lowercased())
        let id = isWord ? id.rawValue : "\"\(id)\""
        let title = "\"\(title)\""
        return """
            # yaml-language-server: $schema=plan.schema.json
            # A plan for Plenary. Every line is yours to change; lines that begin with '#' are comments.
            #   plenary check plan.yaml                     every conflict, and how to resolve it
            #   plenary show plan.yaml                      the timetable
            #   plenary export calendar plan.yaml -o programme.ics
            plenary: 1                       # version of the format
            \(padded("id: \(id)"))# keep it for good: calendar entries are known by it
            \(padded("title: \(title)"))# or in several languages: {en: "Forum", fr: "Forum"}
            domain: plans.example.org        # a domain of yours, kept for good as well
            \(padded("timezone: \(timezone)"))# for what has no place; places may have their own
            languages: [en, fr]              # the main one first
            phase: draft                     # draft | provisional | published: rules weigh differently
            \(padded("revised: \(today)T00:00Z"))# raise it whenever you send something out

            places:
              - id: centre
                kind: venue
                name: Conference Centre      # put it into a city with its country, for holidays and weekends there
                hours: "07:30-21:00"
                places:
                  - {id: hall, kind: hall, name: Great Hall, capacity: {theatre: 300, classroom: 150}}
                  - {id: room-1, kind: room, name: Room 1, capacity: 40}

            organizations:
              - {id: secretariat, name: Secretariat}

            people:
              - {id: dupont, name: Claire Dupont, honorific: Ms., title: Secretary-General, organization: secretariat, languages: [fr, en]}
              - {id: alami, name: {en: Karim Alami, ar: كريم العلمي}, honorific: Mr., title: Minister of Planning, country: MA, languages: [ar, fr]}

            delegations:
              - {id: morocco, name: Delegation of Morocco, country: MA, head: alami, size: 6, languages: [ar, fr]}

            activities:
              - id: forum
                kind: forum
                title: \(title)
                when: \(first)/\(last)          # whole days, the last one included
                place: centre
                expected: 250
                activities:                          # activities nest to any depth
                  - id: opening
                    kind: ceremony
                    title: {en: Opening, fr: Ouverture}
                    when: \(first)T09:30/10:30     # on the clock of the place
                    place: hall
                    layout: theatre
                    roles:
                      chair: dupont
                      speaker: [alami]
                      attendee: [morocco]
                  - id: workshop
                    kind: workshop
                    title: Services that people use
                    when: \(first)T11:00/12:30
                    place: room-1
                    roles:
                      chair: dupont
                      attendee: [morocco]
                    agenda:
                      - {title: What works, minutes: 40, by: dupont}
                      - {title: Discussion, minutes: 50}
                  - id: bilateral
                    kind: bilateral
                    title: Bilateral meeting with Morocco
                    when: \(first)T12:00/12:45     # overlaps the workshop: 'plenary check' finds it
                    place: room-1
                    roles:
                      host: dupont
                      counterpart: [morocco]
              - id: briefing
                kind: meeting
                title: Briefing of the heads of delegation
                when: \(first)T08:30/09:00
                repeat: FREQ=DAILY;COUNT=2           # a rule of RFC 5545, for every day of the forum
                place: room-1
                roles: {chair: dupont, attendee: alami}
            """
    }
}

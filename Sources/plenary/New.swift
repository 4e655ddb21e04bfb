internal import ArgumentParser
internal import Foundation
internal import PlanFiles

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a commented plan to begin with.",
        discussion: """
            Editors that know YAML's language server complete and check the plan by the schema beside it.

            Example:
              plenary new forum-2027     makes forum-2027/plan.yaml and forum-2027/plan.schema.json
            """)

    @Argument(help: ArgumentHelp("The folder to make; a plan that is there already stays.", valueName: "DIR"), completion: .directory)
    var folder: String

    func run() throws {
        let path = folder + "/plan.yaml"
        guard !FileManager.default.fileExists(atPath: path) else {
            throw ValidationError("\(path) is there already and stays as it is; choose another folder")
        }
        try Files.writeAll(["plan.yaml": Array((Self.starter + "\n").utf8), "plan.schema.json": PlanFile.schema], into: folder)
        Messages.say("\(path) is written; next: plenary check \(path)")
    }

    private static let starter = """
        # yaml-language-server: $schema=plan.schema.json
        # A plan for Plenary. Every line is yours to change; lines that begin with '#' are comments.
        #   plenary check plan.yaml                     every conflict, and how to resolve it
        #   plenary show plan.yaml                      the timetable
        #   plenary export calendar plan.yaml -o forum.ics
        plenary: 1                       # version of the format
        id: forum-2027                   # keep it for good: calendar entries are known by it
        title: {en: "Regional Forum 2027", fr: "Forum régional 2027"}   # or one text without a language
        domain: plans.example.org        # a domain of yours, kept for good as well
        timezone: Europe/Paris           # for what has no place; places have their own
        languages: [en, fr]              # the main one first
        phase: draft                     # draft | provisional | published: rules weigh differently
        revised: 2027-01-15T12:00Z       # raise it whenever you send something out

        places:
          - id: paris
            kind: city
            name: Paris
            country: FR
            timezone: Europe/Paris
            places:
              - id: centre
                kind: venue
                name: Conference Centre
                hours: "07:30-21:00"
                places:
                  - {id: hall, kind: hall, name: Great Hall, capacity: {theatre: 300, classroom: 150}}
                  - {id: room-1, kind: room, name: Room 1, capacity: 40}

        organizations:
          - {id: secretariat, name: Secretariat of the Forum, country: FR}

        people:
          - {id: dupont, name: Claire Dupont, honorific: Ms., title: Secretary-General, organization: secretariat, languages: [fr, en]}
          - {id: alami, name: {en: Karim Alami, ar: كريم العلمي}, honorific: Mr., title: Minister of Planning, country: MA, languages: [ar, fr]}

        delegations:
          - {id: morocco, name: Delegation of Morocco, country: MA, head: alami, size: 6, languages: [ar, fr]}

        activities:
          - id: forum
            kind: forum
            title: Regional Forum 2027
            when: 2027-05-11/2027-05-12          # whole days, the last one included
            place: centre
            expected: 250
            activities:                          # activities nest to any depth
              - id: opening
                kind: ceremony
                title: {en: Opening, fr: Ouverture}
                when: 2027-05-11T09:30/10:30     # on the clock of the place
                place: hall
                layout: theatre
                roles:
                  chair: dupont
                  speaker: [alami]
                  attendee: [morocco]
              - id: workshop
                kind: workshop
                title: Services that people use
                when: 2027-05-11T11:00/12:30
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
                when: 2027-05-11T12:00/12:45     # overlaps the workshop: 'plenary check' finds it
                place: room-1
                roles:
                  host: dupont
                  counterpart: [morocco]
          - id: briefing
            kind: meeting
            title: Briefing of the heads of delegation
            when: 2027-05-11T08:30/09:00
            repeat: FREQ=DAILY;COUNT=2           # a rule of RFC 5545; see the README for exceptions and changes
            place: room-1
            roles: {chair: dupont, attendee: alami}
        """
}

internal import ArgumentParser

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write calendars, free and busy times, agendas, itineraries, timetables, rosters, digests and organisers' lists.",
        discussion: """
            Examples:
              plenary export calendar plan.yaml -o programme.ics
              plenary export calendar plan.yaml --each delegation -o calendars
              plenary export freebusy plan.yaml --each person -o freebusy
              plenary export agenda plan.yaml --activity ws-egov --language ar -o agenda.html
              plenary export itinerary plan.yaml --delegation oman -o oman.html
              plenary export roster plan.yaml --delegation oman --format csv -o oman.csv
              plenary export list plan.yaml --of arrivals -o arrivals.pdf
            """,
        subcommands: [
            ExportCalendar.self, ExportFreeBusy.self, ExportAgenda.self, ExportItinerary.self, ExportTimetable.self, ExportDigest.self,
            ExportRoster.self, ExportList.self,
        ])
}

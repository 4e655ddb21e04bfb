internal import ArgumentParser
internal import Foundation
internal import Importing
internal import Operations

@main
enum Program {
    static func main() {
        var command: any ParsableCommand
        do { command = try Plenary.parseAsRoot() } catch { Plenary.exit(withError: error) }
        do {
            try command.run()
        } catch {
            // A request for help is no failure.
            if Plenary.exitCode(for: error) == .success { Plenary.exit(withError: error) }
            exit(ExitStatus(reporting: error, from: type(of: command)).rawValue)
        }
    }
}

struct Plenary: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plenary",
        abstract: "Plans conferences that have delegations: finds every conflict, writes calendars, agendas and rosters.",
        discussion: """
            Examples:
              plenary new forum-2027                                    a commented plan to begin with
              plenary check plan.yaml                                   every conflict, and how to resolve it
              plenary fix plan.yaml room-overlap:a+b --choose 1         take a way out of one, in the plan file
              plenary rules travel-too-short                            what a rule means
              plenary show plan.yaml --day 2014-06-24                   one day in the terminal
              plenary diff yesterday.yaml plan.yaml                     what changed, and whom it concerns
              plenary export calendar plan.yaml -o programme.ics        a calendar for everything
              plenary export roster plan.yaml --each delegation -o out  a roster for each delegation
              plenary publish plan.yaml /var/www/forum                  calendars to subscribe to
              plenary invite plan.yaml -o sent                          invitations to mail, and later their updates
              plenary import reply.eml --into plan.yaml                 the reply to one
              plenary import people.xlsx --into plan.yaml               a list of participants
              plenary merge sent.yaml mine.yaml theirs.yaml             what two people changed, put together

            \(ExitStatus.help)
            """,
        version: "\(productVersion) (time zone data: \(ZoneDirectory.system.release ?? "unknown"))",
        subcommands: [
            Check.self, Fix.self, Rules.self, Show.self, Diff.self, Merge.self, Export.self, Publish.self, Invite.self, Import.self,
            Convert.self,
            New.self, SchemaOfPlans.self, Templates.self,
        ])
}

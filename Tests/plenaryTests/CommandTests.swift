internal import ArgumentParser
internal import Operations
@testable internal import plenary
internal import Testing

@Suite struct CommandTests {
    private static func all(below command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        [command] + command.configuration.subcommands.flatMap { all(below: $0) }
    }

    @Test func `the help of every command has an example`() {
        for command in Self.all(below: Plenary.self) {
            #expect(command.configuration.discussion.contains("  plenary "), "\(command)")
        }
    }

    @Test func `the help of the program explains its exit codes`() {
        for status in [ExitStatus.nothingFound, .findings, .failed, .usage] {
            #expect(Plenary.helpMessage(columns: 200).contains("\n  \(status.rawValue)  "), "\(status)")
        }
    }

    @Test func `an error has the exit code of its kind`() {
        #expect(ExitStatus(reporting: ExitStatus.findings, from: Check.self) == .findings)
        #expect(ExitStatus(reporting: OperationError.request(.nothingHasTime), from: Check.self) == .usage)
        #expect(ExitStatus(reporting: ValidationError("no"), from: Check.self) == .usage)
        #expect(ExitStatus(reporting: FileError.unwritable("a", SystemReason("no room")), from: Check.self) == .failed)
        #expect(ExitStatus(reporting: OperationError.unsupported(file: "a", .pdf), from: Check.self) == .failed)
    }
}

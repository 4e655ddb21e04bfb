internal import ArgumentParser
internal import Foundation
internal import Notation
internal import Operations

/// What the program's exit code says, for every command.
enum ExitStatus: Int32, Error {
    case nothingFound = 0
    /// Conflicts, changes, or something left to look at.
    case findings = 1
    /// A file can't be read or written, or what is asked for can't be done; then nothing was written.
    case failed = 2
    /// The command line can't be followed (EX_USAGE of sysexits.h).
    case usage = 64

    /// As `--help` has it.
    static let help = """
        Exit codes:
          0   done; nothing was found
          1   done; there are conflicts or changes, or something is left to look at
          2   not done: a file can't be read or written, or the plan has mistakes
          64  the command can't be followed as it was written
        """

    /// Reports why `command` ended early, and gives the code for it.
    init(reporting error: any Error, from command: any ParsableCommand.Type) {
        switch error {
        case let status as ExitStatus: self = status
        case let error as ValidationError: self.init(misused: error.message, command)
        case let error as RequestError: self.init(misused: "\(error)", command)
        case OperationError.request(let error): self.init(misused: "\(error)", command)
        case OperationError.source(let problems):
            problems.problems.forEach(Messages.error)
            let count = problems.problems.count
            Messages.say("\(count) \(count == 1 ? "problem" : "problems"); nothing was written")
            self = .failed
        default:
            for line in "\(error)".split(separator: "\n") { Messages.error(String(line)) }
            self = .failed
        }
    }

    /// With the usage of the command that was used.
    private init(misused message: String, _ command: any ParsableCommand.Type) {
        let name = Plenary.path(to: command).joined(separator: " ")
        Messages.say("Error: \(message)")
        Messages.say("Usage: \(Plenary.usageString(for: command))")
        Messages.say("  See '\(name) --help' for more information.")
        self = .usage
    }
}

extension ParsableCommand {
    /// The words that call `command`, from this one on; empty where it isn't among the subcommands.
    fileprivate static func path(to command: any ParsableCommand.Type) -> [String] {
        let name = configuration.commandName ?? "\(Self.self)".lowercased()
        if command == Self.self { return [name] }
        return configuration.subcommands.lazy.map { $0.path(to: command) }.first { !$0.isEmpty }.map { [name] + $0 } ?? []
    }
}

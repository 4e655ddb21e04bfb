internal import ArgumentParser
internal import Foundation
internal import Operations

/// The plan that a command works on.
struct Input: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The plan file, YAML or JSON; or a calendar, a conference's schedule, or a list (CSV, XLSX); '-' reads standard input.",
            valueName: "PLAN"),
        completion: .file())
    var plan: String

    /// Opens the file, whatever it is by its contents, and says what could not be kept of one that is no plan.
    func open(defaults: ImportDefaults = ImportDefaults()) throws -> OpenedPlan {
        let opened = try OpenedPlan(InputFile(argument: plan), defaults: defaults, on: .current)
        Messages.say(opened.notes)
        return opened
    }

    /// Writes the plan file anew.
    func write(_ content: [UInt8], to output: String?) throws { try Results.write(content, to: output ?? Files.target(of: plan)) }
}

extension InputFile {
    /// The file of a path as somebody types it; `-` is standard input.
    init(argument path: String) throws(FileError) {
        if path != "-" {
            try self.init(path: path)
        } else {
            do {
                let data = try FileHandle.standardInput.readToEnd() ?? Data()
                self.init(name: "standard input", bytes: [UInt8](data))
            } catch {
                throw .unreadable("standard input", Files.reason(error))
            }
        }
    }
}

internal import ArgumentParser
internal import Foundation
internal import Interchange
internal import Planning

struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a plan in another format.",
        discussion: """
            The ending of OUT says which: .yaml, .yml, .json, or .ics for a calendar of everything.

            Examples:
              plenary convert plan.yaml plan.json
              plenary convert plan.json plan.yaml
            """)

    @OptionGroup var input: Input
    @Argument(help: ArgumentHelp("The file to write; it is replaced as a whole.", valueName: "OUT"), completion: .file())
    var output: String

    func run() throws {
        let plan = try input.read()
        switch URL(fileURLWithPath: output).pathExtension.lowercased() {
        case "yaml", "yml": try Files.write(Array(PlanFile.text(of: plan.plan, as: .yaml).utf8), to: output)
        case "json": try Files.write(Array(PlanFile.text(of: plan.plan, as: .json).utf8), to: output)
        default: throw ValidationError("'\(output)' has no known ending; write .yaml, .yml, .json or .ics")
        }
    }
}

internal import ArgumentParser
internal import Operations
internal import PlanFiles

struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put together what two people changed in one plan.",
        discussion: """
            BASE is the plan that both began with, OURS and THEIRS what each made of it. Activities, people and all else that has an
            id are merged field by field, wherever they were moved; comments and order of both sides stay where that can be.

            Where both changed the same field, both values are reported with their lines, OURS is taken and the exit code is 1;
            '--prefer theirs' takes the other, and with '--prefer' the exit code is 0. What one side removed and the other changed is
            kept. Where one side uses what the other removed, there is no valid plan: nothing is written, exit code 2.

            For git, so that 'git merge' and 'git rebase' do this with plans:
              git config merge.plenary.driver "plenary merge %O %A %B -o %A"
              echo "*.yaml merge=plenary" >> .gitattributes

            Examples:
              plenary merge sent.yaml mine.yaml colleague.yaml -o plan.yaml
              plenary merge sent.yaml mine.yaml colleague.yaml --prefer theirs -o plan.yaml
            """)

    @Argument(
        help: ArgumentHelp("The plan that both began with; an empty file where there was none.", valueName: "BASE"), completion: .file())
    var base: String
    @Argument(help: ArgumentHelp("The plan as one made it.", valueName: "OURS"), completion: .file()) var ours: String
    @Argument(help: ArgumentHelp("The plan as the other made it.", valueName: "THEIRS"), completion: .file()) var theirs: String
    @Option(
        name: .shortAndLong, help: ArgumentHelp("The file to write; by default standard output.", valueName: "file"), completion: .file())
    var output: String?
    @Option(help: "Whose change to take where both changed the same field.") var prefer: PlanMerge.Side?

    func run() throws {
        let merge = try PlanMerge.merge(
            base: InputFile(argument: base), ours: InputFile(argument: ours), theirs: InputFile(argument: theirs), preferring: prefer,
            on: .current)
        try Results.write(merge.bytes, to: output)
        for conflict in merge.conflicts { Messages.warning(conflict.sentence(ours: ours, theirs: theirs)) }
        if merge.conflicts.isEmpty { return }
        let count = merge.conflicts.count
        let fields = "\(count) \(count == 1 ? "field" : "fields") changed on both sides"
        Messages.say("\(fields); \((prefer ?? .ours).rawValue) \(count == 1 ? "is" : "are") taken")
        if prefer == nil { throw ExitStatus.findings }
    }
}

extension PlanMerge.Side: ExpressibleByArgument {}

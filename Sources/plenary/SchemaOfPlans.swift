internal import ArgumentParser
internal import PlanFiles

struct SchemaOfPlans: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of plan files, by which editors complete and check them.",
        discussion: """
            The first line of a plan names it: # yaml-language-server: $schema=plan.schema.json. It is the outline alone; what ids stand
            for and how times follow one another is for 'plenary check'.

            Example:
              plenary schema > plan.schema.json
            """)

    func run() throws { try Files.write(PlanFile.schema, to: nil) }
}

internal import ArgumentParser
internal import PlanFiles

struct SchemaOfPlans: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of plan files, or explain their fields.",
        discussion: """
            Editors complete and check a plan by the schema. The first line of a plan names it:
            # yaml-language-server: $schema=plan.schema.json. It is the outline alone; what ids stand for and how times follow one another
            is for 'plenary check'.

            Examples:
              plenary schema > plan.schema.json
              plenary schema --explain                     every record in a line
              plenary schema --explain activity            its fields and an example
              plenary schema --explain activity.quorum     what the field is for, and what to write
              plenary schema --markdown > plan-format.md   the whole reference
            """)

    @Flag(help: "Explain a record or field; without FIELD, list the records.") var explain = false
    @Flag(help: "Print the reference of the plan file, as Markdown.") var markdown = false
    @Argument(help: ArgumentHelp("The record or field to explain, as activity or activity.quorum.", valueName: "FIELD")) var field: String?

    func validate() throws {
        if explain, markdown { throw ValidationError("--explain and --markdown are two things; choose one") }
        if field != nil, !explain { throw ValidationError("FIELD is for --explain") }
    }

    func run() throws {
        let reference = FormatReference()
        if markdown { return try Results.write(reference.markdown) }
        guard explain else { return try Results.write(PlanFile.schema) }
        do {
            let text = try field.map { path throws(UnknownFormatPath) in try reference.explanation(of: path) } ?? reference.list
            try Results.write(text)
        } catch let error as UnknownFormatPath {
            throw ValidationError("\(error)")
        }
    }
}

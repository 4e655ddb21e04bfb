internal import Foundation

/// One run of Typst over many documents, divided among as many processes as there are processors.
struct TypesettingRun {
    let program: TypesetterProgram
    let folder: String
    let order: Typesetter.Order
    /// The names in the documents, for suggestions when one is mistyped.
    let names: Set<String>

    init(_ program: TypesetterProgram, folder: String, order: Typesetter.Order, names: Set<String>) {
        self.program = program
        self.folder = folder
        self.order = order
        self.names = names
    }

    /// The results of the run.
    struct Outcome {
        var done = 0
        /// Typst's errors for the documents that it couldn't set, with their templates.
        var refusals: [(template: String, said: String)] = []
        var missingFamilies: Set<String> = []
        /// The output of a process that ended too early.
        var failure: String?
    }

    /// Returns when all documents are done.
    func wait(step: () -> Void) throws(DocumentError) {
        let outcome =
            switch program {
            case .python(let path, let modules): try outcome(ofPython: path, modules: modules, step: step)
            case .command(let path): try outcome(ofCommand: path, step: step)
            }
        if !outcome.missingFamilies.isEmpty { throw .missingFonts(outcome.missingFamilies.sorted()) }
        let errors = outcome.refusals.flatMap { template, said in TypstError.all(in: said).map { (template, $0) } }
        let letters = Set(errors.compactMap(\.1.letters))
        if !letters.isEmpty { throw .missingLetters(letters.sorted()) }
        if !errors.isEmpty {
            var seen: Set<TemplateProblem> = []
            throw .templateProblems(
                errors.map { TemplateProblem($1, template: $0, names: names) }.filter { seen.insert($0).inserted })
        }
        if outcome.done < order.jobs.count {
            throw .typesetterFailed(reason: outcome.failure ?? "\(program.path) ended early")
        }
    }

    func start(_ path: String, _ arguments: [String], output: Any, errors: Any) throws(DocumentError) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        do { try process.run() } catch { throw .typesetterFailed(reason: "\(path): \(error.localizedDescription)") }
        return process
    }

    /// A new file in the folder.
    func file(_ name: String) -> FileHandle {
        _ = FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: nil)
        return FileHandle(forWritingAtPath: "\(folder)/\(name)") ?? .nullDevice
    }

    func text(of name: String) -> String { (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? "" }

    /// This process's environment, except that packages are neither found nor downloaded: the proxy is a port where nothing
    /// listens.
    private var environment: [String: String] {
        var environment = ProcessInfo.processInfo.environment.filter { $0.key.lowercased() != "no_proxy" }
        for name in ["http_proxy", "https_proxy", "all_proxy"] {
            environment[name] = "http://127.0.0.1:9"
            environment[name.uppercased()] = "http://127.0.0.1:9"
        }
        environment["TYPST_PACKAGE_PATH"] = folder + "/packages"
        environment["TYPST_PACKAGE_CACHE_PATH"] = folder + "/packages"
        return environment
    }
}

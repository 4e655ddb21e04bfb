internal import Foundation

/// One run of Typst over many documents, shared among as many processes as there are processors.
struct TypesettingRun {
    private let program: TypesetterProgram
    private let folder: String
    private let order: Typesetter.Order

    init(_ program: TypesetterProgram, folder: String, order: Typesetter.Order) {
        self.program = program
        self.folder = folder
        self.order = order
    }

    /// What a process says when it is done with one document, or can't begin.
    private struct Answer: Decodable {
        var job: Int?
        var problem: String?
        var missing: [String]?
    }

    /// Returns when every document is there.
    func wait(step: () -> Void) throws(DocumentError) {
        switch program {
        case .python(let path): try waitForPython(path, step: step)
        case .command(let path): try waitForCommand(path, step: step)
        }
    }

    private func waitForPython(_ python: String, step: () -> Void) throws(DocumentError) {
        let shares = max(1, min(ProcessInfo.processInfo.activeProcessorCount, order.jobs.count))
        let (pipe, errors) = (Pipe(), errors())
        let script = String(decoding: PackageResources.typeset_py, as: UTF8.self)
        var processes: [Process] = []
        for share in 0..<shares {
            processes.append(
                try start(
                    python, ["-I", "-c", script, folder, String(share), String(shares)], output: pipe.fileHandleForWriting,
                    errors: errors))
        }
        try? pipe.fileHandleForWriting.close()
        var mistakes: [TemplateMistake] = []
        var (missing, done): (Set<String>, Int) = ([], 0)
        for line in lines(of: pipe) {
            guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(line.utf8)) else { continue }
            missing.formUnion(answer.missing ?? [])
            if let problem = answer.problem { mistakes.append(TemplateMistake(typst: problem)) }
            if answer.job != nil { done += 1 }
            step()
        }
        for process in processes { process.waitUntilExit() }
        try tell(mistakes, missing: missing, isComplete: done == order.jobs.count)
    }

    private func waitForCommand(_ typst: String, step: () -> Void) throws(DocumentError) {
        var mistakes: [TemplateMistake] = []
        for (index, job) in order.jobs.enumerated() {
            let pipe = Pipe()
            let process = try start(
                typst,
                [
                    "compile", "--root", folder, "--input", "document=\(job.data)", "--input", "paper=\(order.paper)",
                    "--creation-timestamp", String(job.date), "--diagnostic-format", "short",
                ] + order.standards.flatMap { ["--pdf-standard", $0] } + [
                    "\(folder)/\(job.template)", "\(folder)/\(index).\(order.format)",
                ],
                output: FileHandle.nullDevice, errors: pipe.fileHandleForWriting)
            try? pipe.fileHandleForWriting.close()
            let problems = lines(of: pipe)
            process.waitUntilExit()
            if process.terminationStatus != 0 { mistakes += problems.map(TemplateMistake.init(typst:)) }
            step()
        }
        try tell(mistakes, missing: [], isComplete: true)
    }

    private func tell(_ mistakes: [TemplateMistake], missing: Set<String>, isComplete: Bool) throws(DocumentError) {
        if !missing.isEmpty { throw .missingFonts(missing.sorted()) }
        if !mistakes.isEmpty {
            var seen: Set<TemplateMistake> = []
            throw .mistakes(mistakes.filter { seen.insert($0).inserted })
        }
        if isComplete { return }
        let said = (try? String(contentsOfFile: folder + "/errors", encoding: .utf8)) ?? ""
        throw .typesetterFailed(reason: said.split(separator: "\n").last.map(String.init) ?? "it ended early")
    }

    private func start(_ path: String, _ arguments: [String], output: Any, errors: Any) throws(DocumentError) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        do { try process.run() } catch { throw .typesetterFailed(reason: "\(path): \(error.localizedDescription)") }
        return process
    }

    private func errors() -> FileHandle {
        _ = FileManager.default.createFile(atPath: folder + "/errors", contents: nil)
        return FileHandle(forWritingAtPath: folder + "/errors") ?? .nullDevice
    }

    /// Each line as soon as it is there.
    private func lines(of pipe: Pipe) -> some Sequence<String> {
        var rest = Data()
        return AnySequence(
            AnyIterator { () -> String? in
                while true {
                    if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                        defer { rest = Data(rest[rest.index(after: end)...]) }
                        return String(decoding: rest[..<end], as: UTF8.self)
                    }
                    let more = pipe.fileHandleForReading.availableData
                    if more.isEmpty {
                        defer { rest = Data() }
                        return rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
                    }
                    rest.append(more)
                }
            })
    }
}

extension TemplateMistake {
    /// As Typst tells it: `error: message` and `┌─ file.typ:4:10` below, or `file.typ:4:10: error: message`.
    init(typst said: String) {
        let place = said.firstMatch(of: /([\w.\-]+\.typ):(\d+):(\d+)/)
        let message = said.firstMatch(of: /error: (.+)/).map { String($0.1) } ?? said
        self.init(
            file: place.map { String($0.1) } ?? "template.typ", line: place.flatMap { Int($0.2) } ?? 1,
            column: place.flatMap { Int($0.3) } ?? 1, reason: .notSet(message))
    }
}

internal import Foundation

extension TypesettingRun {
    /// A process's answer after each document, or if it can't begin.
    private struct Answer: Decodable {
        var job: Int?
        var problem: String?
        var missing: [String]?
    }

    /// Starts Python for a share of the documents each.
    func outcome(ofPython python: String, modules: String, step: () -> Void) throws(DocumentError) -> Outcome {
        let shares = max(1, min(ProcessInfo.processInfo.activeProcessorCount, order.jobs.count))
        let (pipe, errors) = (Pipe(), file("errors"))
        let script = String(decoding: PackageResources.typeset_py, as: UTF8.self)
        var processes: [Process] = []
        for share in 0..<shares {
            let arguments = ["-I", "-B", "-c", script, modules, folder, String(share), String(shares)]
            processes.append(try start(python, arguments, output: pipe.fileHandleForWriting, errors: errors))
        }
        try? pipe.fileHandleForWriting.close()
        var outcome = Outcome()
        for line in lines(of: pipe) {
            guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(line.utf8)) else { continue }
            outcome.missingFamilies.formUnion(answer.missing ?? [])
            guard let job = answer.job, order.jobs.indices.contains(job) else { continue }
            if let problem = answer.problem { outcome.refusals.append((order.jobs[job].template, problem)) } else { outcome.done += 1 }
            step()
        }
        for process in processes { process.waitUntilExit() }
        outcome.failure = text(of: "errors").split(separator: "\n").last.map(String.init)
        return outcome
    }

    /// Each line as soon as it arrives.
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

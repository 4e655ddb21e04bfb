internal import Foundation

extension TypesettingRun {
    /// Starts the `typst` command once for each document.
    func outcome(ofCommand typst: String, step: () -> Void) throws(DocumentError) -> Outcome {
        var outcome = Outcome(missingFamilies: try missingFamilies(typst))
        if !outcome.missingFamilies.isEmpty { return outcome }
        let width = ProcessInfo.processInfo.activeProcessorCount
        var processes: [Process] = []
        for next in 0..<(order.jobs.count + width) {
            let oldest = next - width
            if oldest >= 0 {
                processes[oldest].waitUntilExit()
                if processes[oldest].terminationStatus == 0 {
                    outcome.done += 1
                } else {
                    outcome.refusals.append((order.jobs[oldest].template, text(of: "\(oldest).errors")))
                    outcome.failure = "\(typst) ended with \(processes[oldest].terminationStatus)"
                }
                step()
            }
            if next < order.jobs.count { processes.append(try start(typst, job: next)) }
        }
        return outcome
    }

    private var fontOptions: [String] {
        order.fonts.isEmpty ? [] : ["--ignore-system-fonts"] + order.fonts.flatMap { ["--font-path", $0] }
    }

    private func start(_ typst: String, job number: Int) throws(DocumentError) -> Process {
        let job = order.jobs[number]
        let inputs = ["document=\(job.data)", "paper=\(order.paper)"] + (job.title.map { ["title=\($0)"] } ?? [])
        let standards = order.standards.flatMap { ["--pdf-standard", $0] }
        return try start(
            typst,
            ["compile"] + fontOptions + ["--root", folder, "--creation-timestamp", String(job.date)] + inputs.flatMap { ["--input", $0] }
                + standards
                + ["\(folder)/\(job.template)", "\(folder)/\(number).\(order.format)"],
            output: FileHandle.nullDevice, errors: file("\(number).errors"))
    }

    /// The fonts of the order that `typst fonts` doesn't list.
    private func missingFamilies(_ typst: String) throws(DocumentError) -> Set<String> {
        let process = try start(typst, ["fonts"] + fontOptions, output: file("families"), errors: file("errors"))
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let said = text(of: "errors").split(separator: "\n").last.map { ": \($0)" } ?? ""
            throw .typesetterFailed(reason: "'\(typst) fonts' ended with \(process.terminationStatus)\(said)")
        }
        let there = Set(text(of: "families").split(separator: "\n").map(String.init))
        return Set(order.families.filter { there.isDisjoint(with: $0.split(separator: "|").map(String.init)) })
    }
}

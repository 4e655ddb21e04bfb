internal import Conflicts
package import Planning
internal import Scheduling
package import Wording

extension ConflictResolution {
    /// The ways out as a numbered list; without any, what may be done.
    package func listing(for terminal: Terminal, languages: Languages, of plan: ResolvedPlan) -> String {
        let wording = EditWording(plan: plan, languages: languages)
        func lines(_ text: String, after lead: String) -> String {
            let indent = String(repeating: " ", count: lead.count)
            return text.harmless.wrapped(to: max(30, terminal.width - lead.count)).enumerated().map {
                ($0 == 0 ? lead : indent) + $1 + "\n"
            }
            .joined()
        }
        var text = lines(wording.reader.message(of: conflict, in: plan), after: "")
        if proposals.isEmpty {
            let advice = wording.reader.waysOut(of: conflict, in: plan).flatMap { "→ \($0)".split(separator: "\n") }
            return text + wording.noWayOut + "\n" + advice.map { String($0).harmless + "\n" }.joined()
        }
        for (number, proposal) in proposals.enumerated() {
            let also = proposal.change.gone.count - 1
            text += lines(
                proposal.edits.map(wording.text).joined(separator: " ") + wording.alsoGone(also), after: "\(number + 1)  ")
        }
        return text + "\n\(wording.chooseOne)\n"
    }
}

internal import Notation
internal import Planning

extension PlanFile {
    /// The file with the replies in it, all that they don't concern byte for byte as it was.
    ///
    /// Each edit is proven: what was edited is read again, and is the plan that is wanted. Where it isn't, as with aliases, the reply
    /// is refused at its line, to be written by hand.
    package func recording(_ replies: [Reply]) -> (bytes: [UInt8], recorded: [Reply], refused: [SourceProblem]) {
        let lines = SourceLines(source)
        if let bytes = edited(lines, with: replies) { return (bytes, replies, []) }
        let good = replies.filter { edited(lines, with: [$0]) != nil }
        let bytes = good.isEmpty ? nil : edited(lines, with: good)
        let recorded = bytes == nil ? [] : good
        return (bytes ?? edited(lines, with: [])!, recorded, replies.filter { !recorded.contains($0) }.map(refusal))  // no edit, same plan
    }

    private func refusal(_ reply: Reply) -> SourceProblem {
        let path = places(of: reply).first?.path ?? PlanPath()
        return problem(
            "the reply can't be written here safely; write 'status: \(reply.status.rawValue)' for '\(reply.person)' yourself", at: path)
    }

    /// `nil` unless reading it gives the plan that is wanted.
    private func edited(_ lines: SourceLines, with replies: [Reply]) -> [UInt8]? {
        var wanted = plan.plan
        var edits: [SourceEdit] = []
        for reply in replies {
            for place in places(of: reply) where place.participation.status != reply.status {
                wanted.activities.update(at: place.activity.path.indices[...]) {
                    $0.participations[place.index].status = reply.status
                }
                guard let edit = lines.edit(setting: reply.status, of: root.nearest(to: place.path)) else { return nil }
                edits.append(edit)
            }
        }
        let bytes = (source.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + edits.applied(to: lines.bytes)
        guard let file = try? PlanFile(bytes, name: source.name, zones: plan.zones), file.plan.plan == wanted else { return nil }
        return bytes
    }

    private typealias Place = (activity: ResolvedActivity, index: Int, participation: Participation, path: PlanPath)

    /// Where the person takes part in their own name.
    private func places(of reply: Reply) -> [Place] {
        guard let activity = plan.activity(reply.activity) else { return [] }
        var counts: [Participation.Role: Int] = [:]
        return activity.activity.participations.enumerated().compactMap { index, participation in
            let position = counts[participation.role, default: 0]
            counts[participation.role] = position + 1
            guard participation.who == Participant.ID(reply.person) else { return nil }
            return (activity, index, participation, activity.path["roles"][participation.role.rawValue][position])
        }
    }
}

extension SourceLines {
    /// The change to a participation, which is an id or a record (`{who: ana}`, or on lines of its own).
    fileprivate func edit(setting status: Participation.Status, of node: Node) -> SourceEdit? {
        let (key, value) = (written("status"), written(status.rawValue))
        guard case .mapping(let entries) = node.content else {
            guard let range = range(of: node) else { return nil }
            return SourceEdit(range: range, text: "{\(written("who")): \(text(range)), \(key): \(value)}")
        }
        if let old = entries.first(where: { $0.key == "status" }) {
            return range(of: old.value).map { SourceEdit(range: $0, text: value) }
        }
        guard let who = entries.first(where: { $0.key == "who" }), let range = range(of: who.value), let start = offset(of: node.mark)
        else { return nil }
        if bytes[start] == UInt8(ascii: "{") {
            let isOnItsLine = who.keyMark.line > node.mark.line
            let space = (isOnItsLine ? indentation(of: who.keyMark) : nil).map { lineBreak + $0 } ?? " "
            return SourceEdit(range: range.upperBound..<range.upperBound, text: ",\(space)\(key): \(value)")
        }
        let end = lineEnd(after: range.upperBound)
        return SourceEdit(range: end..<end, text: lineBreak + String(repeating: " ", count: who.keyMark.column - 1) + "\(key): \(value)")
    }
}

extension [Activity] {
    fileprivate mutating func update(at indices: ArraySlice<Int>, _ change: (inout Activity) -> Void) {
        guard let first = indices.first else { return }
        if indices.count == 1 { change(&self[first]) } else { self[first].activities.update(at: indices.dropFirst(), change) }
    }
}

internal import Conflicts
internal import Documents
internal import Planning

/// The conflicts of a plan for the terminal and for spreadsheets.
struct ConflictReport {
    let conflicts: [Conflict]
    let plan: ResolvedPlan
    let languages: [LanguageTag]

    /// How many there are of each severity, accepted ones apart.
    var counts: [(name: String, count: Int)] {
        let open = conflicts.filter { $0.accepted == nil }
        return [Severity.error, .warning, .note].map { severity in (severity.rawValue, open.count { $0.severity == severity }) }
            + [("accepted", conflicts.count - open.count)]
    }

    // MARK: Terminal

    /// The graver first; notes by rule, since they are many and each says little.
    func text(for terminal: Terminal) -> String {
        if conflicts.isEmpty { return "No conflicts.\n" }
        let (notes, others) = (conflicts.filter(isNote), conflicts.filter { !isNote($0) })
        var blocks = [Severity.error, .warning, .note].flatMap { severity in others.filter { $0.severity == severity } }
            .map { block(for: $0, terminal) }
        var rules: [String] = []
        for note in notes where !rules.contains(note.rule) { rules.append(note.rule) }
        blocks += rules.map { rule in block(for: notes.filter { $0.rule == rule }, terminal) }
        return (blocks + [summary(terminal)]).joined(separator: "\n")
    }

    private func isNote(_ conflict: Conflict) -> Bool { conflict.severity == .note && conflict.accepted == nil }

    private func block(for conflict: Conflict, _ terminal: Terminal) -> String {
        let room = room(terminal)
        let label = conflict.accepted == nil ? conflict.severity.rawValue : "accepted"
        let message = (conflict.message(in: languages, of: plan).harmless + "  [\(conflict.rule)]").wrapped(to: room)
        var lines = [terminal.styled(label.filled(to: Self.indent.count), style(of: conflict)) + terminal.styled(message[0], .bold)]
        lines += message.dropFirst().map { Self.indent + terminal.styled($0, .bold) }
        let activities = conflict.activities.compactMap(plan.activity)
        let areInOneZone = Set(activities.map(\.zone)).count == 1
        for activity in activities.prefix(12) { lines += hanging("• ", line(for: activity, tellingZone: !areInOneZone), room: room) }
        if conflict.activities.count > 12 { lines.append(Self.indent + "• and \(conflict.activities.count - 12) more") }
        if let accepted = conflict.accepted {
            lines += hanging("✓ ", "accepted" + (accepted.by.map { " by \($0)" } ?? "") + ": " + accepted.reason, room: room)
        } else {
            lines += conflict.fixes(in: languages, of: plan).flatMap { hanging("→ ", $0, room: room) }.map { terminal.styled($0, .green) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Notes of one rule: a sentence each, and what to do about all of them once.
    private func block(for notes: [Conflict], _ terminal: Terminal) -> String {
        let room = room(terminal)
        let label = notes.count == 1 ? "note" : "\(notes.count) notes"
        var lines = [terminal.styled(label.filled(to: Self.indent.count), .blue) + terminal.styled("[\(notes[0].rule)]", .bold)]
        for note in notes {
            let day = note.interval == nil ? nil : note.activities.first.flatMap(plan.activity).flatMap { Sentences.in(languages).when($0) }
            lines += hanging("• ", note.message(in: languages, of: plan) + (day.map { " (\($0))" } ?? ""), room: room)
        }
        var fixes: [String] = []
        for fix in notes.flatMap({ $0.fixes(in: languages, of: plan) }) where !fixes.contains(fix) { fixes.append(fix) }
        lines += fixes.prefix(4).flatMap { hanging("→ ", $0, room: room) }.map { terminal.styled($0, .green) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let indent = String(repeating: " ", count: 10)

    private func room(_ terminal: Terminal) -> Int { max(30, terminal.width - Self.indent.count) }

    private func hanging(_ mark: String, _ text: String, room: Int) -> [String] {
        text.harmless.wrapped(to: room - 2).enumerated().map { index, line in Self.indent + (index == 0 ? mark : "  ") + line }
    }

    private func line(for activity: ResolvedActivity, tellingZone: Bool) -> String {
        let when = Sentences.in(languages).when(activity, tellingZone: tellingZone).map { $0 + "  " } ?? ""
        let place = activity.place.map { id in
            " · " + plan.placesAround(id).prefix(2).map { $0.place.name.text(in: languages) }.joined(separator: ", ")
        }
        return when + activity.activity.title.text(in: languages) + (place ?? "")
    }

    private func style(of conflict: Conflict) -> Terminal.Style {
        if conflict.accepted != nil { return .dim }
        return switch conflict.severity {
        case .error: .red
        case .warning: .yellow
        case .note: .blue
        }
    }

    private func summary(_ terminal: Terminal) -> String {
        let parts = counts.compactMap { name, count in
            count == 0 ? nil : "\(count) \(name)" + (count == 1 || name == "accepted" ? "" : "s")
        }
        return terminal.styled(parts.joined(separator: ", "), .bold) + "\n"
    }

    // MARK: Spreadsheets

    func csv() -> String {
        var rows = [["severity", "rule", "from", "to", "message", "activities", "resources", "fixes", "accepted"]]
        for conflict in conflicts {
            rows.append([
                conflict.severity.rawValue, conflict.rule, conflict.interval?.start.iso8601 ?? "", conflict.interval?.end.iso8601 ?? "",
                conflict.message(in: languages, of: plan), conflict.activities.map(\.rawValue).joined(separator: " "),
                conflict.resources.map { "\($0.kind.rawValue):\($0.id)" }.joined(separator: " "),
                conflict.fixes(in: languages, of: plan).joined(separator: " "), conflict.accepted?.reason ?? "",
            ])
        }
        return rows.map { $0.map(csvField).joined(separator: ",") + "\r\n" }.joined()
    }
}

internal import Conflicts
internal import Documents
internal import Planning
package import Reports
internal import Wording

extension ConflictReport {
    /// The graver first; notes of one rule together, since they are many and each says little.
    package func text(by grouping: ConflictGrouping, for terminal: Terminal) -> String {
        if conflicts.isEmpty { return reader[.noConflicts] + "\n" }
        let blocks = groups(by: grouping).flatMap { group in
            (grouping == .severity ? [] : [heading(group, terminal)]) + self.blocks(for: group.conflicts, terminal)
        }
        return (blocks + [summary(terminal)]).joined(separator: "\n")
    }

    /// `Errors: 3, Notes: 25`
    func summary(_ terminal: Terminal) -> String {
        let parts = counts.filter { $0.count > 0 }.map { weight, count in
            reader[.severities(weight)] + reader[.colon] + reader.number(count)
        }
        return terminal.styled(parts.joined(separator: reader[.comma]), .bold) + "\n"
    }

    private func heading(_ group: ConflictGroup, _ terminal: Terminal) -> String {
        let title = "\(group.name.harmless) (\(group.conflicts.count))".cut(to: terminal.width)
        return terminal.styled(title, .bold) + "\n" + String(repeating: "─", count: title.columns)
    }

    private func blocks(for conflicts: [Conflict], _ terminal: Terminal) -> [String] {
        var blocks: [String] = []
        var rules: Set<RuleID> = []
        for conflict in conflicts {
            if conflict.weight != .note {
                blocks.append(block(for: conflict, terminal))
            } else if rules.insert(conflict.rule).inserted {
                blocks.append(block(for: conflicts.filter { $0.weight == .note && $0.rule == conflict.rule }, terminal))
            }
        }
        return blocks
    }

    private func block(for conflict: Conflict, _ terminal: Terminal) -> String {
        let room = room(terminal)
        let message =
            (reader.message(of: conflict, in: plan).harmless
            + "  [\(conflict.id.count > 80 ? String(conflict.id.prefix(79)) + "…" : conflict.id)]").wrapped(to: room)
        var lines = [terminal.styled(label(conflict.weight), conflict.weight.style) + terminal.styled(message[0], .bold)]
        lines += message.dropFirst().map { indent + terminal.styled($0, .bold) }
        let activities = conflict.activities.compactMap(plan.activity)
        let areInOneZone = Set(activities.map(\.zone)).count == 1
        for activity in activities.prefix(12) { lines += hanging("• ", line(for: activity, namingZone: !areInOneZone), room: room) }
        if activities.count > 12 { lines += hanging("• ", reader.phrase(.more, ["n": .number(activities.count - 12)]), room: room) }
        if let origin = origins?.origin(of: conflict) {
            lines += (origin.isEmpty ? [reader[.newConflict]] : origin).flatMap { hanging("Δ ", $0, room: room) }.map {
                terminal.styled($0, .yellow)
            }
        }
        if let accepted = conflict.accepted {
            let acceptance = reader.acceptance(by: name(of: accepted.by), until: accepted.until)
            lines += hanging("✓ ", acceptance + reader[.colon] + accepted.reason, room: room)
        } else {
            lines += reader.waysOut(of: conflict, in: plan).flatMap { hanging("→ ", $0, room: room) }.map { terminal.styled($0, .green) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Notes of one rule: a sentence each, and what to do about all of them once.
    private func block(for notes: [Conflict], _ terminal: Terminal) -> String {
        let room = room(terminal)
        let rule = "[\(notes[0].rule)]" + (notes.count == 1 ? "" : " (\(notes.count))")
        var lines = [terminal.styled(label(.note), Conflict.Weight.note.style) + terminal.styled(rule, .bold)]
        for note in notes {
            let day = note.interval == nil ? nil : note.activities.first.flatMap(plan.activity).flatMap { reader.abbreviatedWhen($0) }
            lines += hanging("• ", reader.message(of: note, in: plan) + (day.map { " (\($0))" } ?? ""), room: room)
        }
        var fixes: [String] = []
        for fix in notes.flatMap({ reader.waysOut(of: $0, in: plan) }) where !fixes.contains(fix) { fixes.append(fix) }
        lines += fixes.prefix(4).flatMap { hanging("→ ", $0, room: room) }.map { terminal.styled($0, .green) }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: Lines

    func name(of person: Person.ID?) -> String? {
        person.map { id in plan.person(id).map { reader.text($0.name) } ?? id.rawValue }
    }

    private func label(_ weight: Conflict.Weight) -> String {
        reader[.severity(weight)].lowercased().filled(to: indent.columns)
    }

    /// Room for the longest label.
    private var indent: String {
        String(repeating: " ", count: max(10, (Conflict.Weight.allCases.map { reader[.severity($0)].columns }.max() ?? 0) + 2))
    }

    private func room(_ terminal: Terminal) -> Int { max(30, terminal.width - indent.count) }

    private func hanging(_ mark: String, _ text: String, room: Int) -> [String] {
        text.harmless.wrapped(to: room - 2).enumerated().map { index, line in indent + (index == 0 ? mark : "  ") + line }
    }

    private func line(for activity: ResolvedActivity, namingZone: Bool) -> String {
        let when = reader.abbreviatedWhen(activity, namingZone: namingZone).map { $0 + "  " } ?? ""
        let place = activity.place.map { id in
            " · " + reader.nearPlace(id, in: plan)
        }
        return when + reader.text(activity.activity.title) + (place ?? "")
    }
}

extension Conflict.Weight {
    fileprivate var style: Terminal.Style {
        switch self {
        case .error: .red
        case .warning: .yellow
        case .note: .blue
        case .accepted: .dim
        }
    }
}

internal import Foundation
internal import PlanFiles
package import Planning
internal import Time
package import Wording

/// What changed, in words.
package struct DifferenceReport: Sendable {
    let difference: PlanDifference
    let reader: Reader
    /// Whom alone it is for; `nil` for everybody.
    let concerning: PlanDifference.Parties?
    /// What differs beside the activities.
    let records: [RecordChange]

    /// Calendars hold activities alone, so that beside one nothing else is compared.
    package init(difference: PlanDifference, languages: Languages, concerning: PlanDifference.Parties?, comparesRecords: Bool) {
        (self.difference, self.concerning) = (difference, concerning)
        reader = Reader(languages: languages, plan: difference.new.plan)
        let records = comparesRecords ? RecordChange.changes(from: difference.old.written, to: difference.new.written) : []
        self.records = concerning.map { parties in records.filter { Participant.ID($0.id).map(parties.contains) ?? false } } ?? records
    }

    package var isEmpty: Bool { changes.isEmpty && records.isEmpty }

    var changes: [ActivityChange] { concerning.map(difference.changes) ?? difference.changes }

    func kind(_ change: ActivityChange) -> ActivityChange.Kind {
        concerning.map { difference.kind(of: change, for: $0) } ?? change.kind
    }

    // MARK: Terminal

    package func text(for terminal: Terminal) -> String {
        if isEmpty { return reader[.noDifferences] + "\n" }
        let room = max(30, terminal.width - 2)
        var blocks = changes.map { block(of: $0, terminal, room: room) }
        if concerning == nil { blocks.append(people(terminal, room: room)) }
        blocks.append(text(of: records, terminal, room: room))
        let counts = ActivityChange.Kind.allCases.map { kind in (kind, changes.count { self.kind($0) == kind }) }.filter { $0.1 > 0 }
        if !counts.isEmpty {
            blocks.append(
                terminal.styled(counts.map { reader.phrase(.changes($0.0), ["n": .number($0.1)]) }.joined(separator: reader[.comma]), .bold)
                    + "\n")
        }
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func block(of change: ActivityChange, _ terminal: Terminal, room: Int) -> String {
        let when = reader.abbreviatedWhen(change.activity).map { " · " + $0 } ?? ""
        let title = (reader.text(change.activity.activity.title) + when).harmless.wrapped(to: room - Self.indent.count)
        let kind = kind(change)
        var lines = [
            terminal.styled(reader[.change(kind)].filled(to: Self.indent.count), Self.styles[kind] ?? .bold)
                + terminal.styled(title[0], .bold)
        ]
        lines += title.dropFirst().map { Self.indent + terminal.styled($0, .bold) }
        for aspect in aspects(of: change) {
            let text = aspect.text(for: reader).harmless.wrapped(to: room - 12)
            lines += text.enumerated().map { index, line in Self.indent + (index == 0 ? "• " : "  ") + line }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func text(of records: [RecordChange], _ terminal: Terminal, room: Int) -> String {
        if records.isEmpty { return "" }
        let lines = records.flatMap { record in
            "\(record.list): \(record.id): \(record.aspect(for: reader).text(for: reader))".harmless.wrapped(to: room - 2).enumerated().map
            {
                ($0.offset == 0 ? "  " : "    ") + $0.element
            }
        }
        return ([terminal.styled(reader[.besideActivities], .bold)] + lines).joined(separator: "\n") + "\n"
    }

    private static let indent = String(repeating: " ", count: 10)
    private static let styles: [ActivityChange.Kind: Terminal.Style] = [
        .added: .green, .changed: .yellow, .cancelled: .red, .removed: .red,
    ]

    /// Everybody whom something concerns by name, with what.
    private func people(_ terminal: Terminal, room: Int) -> String {
        var lines: [String] = []
        for (parties, name) in concerned {
            let changes = changes(concerning: parties)
            lines += "\(name): \(changes.joined(separator: "; "))".harmless.wrapped(to: room - 2).enumerated().map {
                ($0.offset == 0 ? "  " : "    ") + $0.element
            }
        }
        return lines.isEmpty ? "" : ([terminal.styled(reader[.concerned], .bold)] + lines).joined(separator: "\n") + "\n"
    }

    /// What concerns somebody, a line each.
    func changes(concerning parties: PlanDifference.Parties) -> [String] {
        difference.changes(concerning: parties).map { change in
            "\(reader[.change(difference.kind(of: change, for: parties))]) \(reader.text(change.activity.activity.title))"
        }
    }

    /// In the order of the plan: delegations, organizations, then people who are named or present something, or whose people do.
    var concerned: [(parties: PlanDifference.Parties, name: String)] {
        let named = Set(
            difference.changes.flatMap { change in
                [change.before, change.after].compactMap { $0?.activity }.flatMap { activity in
                    activity.participations.flatMap { [$0.who] + $0.members.map { Participant.ID($0) } }
                        + activity.agenda.flatMap(\.presenters)
                }
            })
        var found: [(PlanDifference.Parties, String)] = []
        var seen: Set<Participant.ID> = []
        for plan in [difference.new, difference.old] {
            let groups = plan.plan.delegations.map { Participant.ID($0.id) } + plan.plan.organizations.map { Participant.ID($0.id) }
            for id in groups + plan.plan.people.map({ Participant.ID($0.id) }) where seen.insert(id).inserted {
                let parties = difference.parties(of: id)
                let isNamed = named.contains(id) || groups.contains(id) && !difference.changes(concerning: parties).isEmpty
                if isNamed { found.append((parties, reader.name(of: id, in: plan))) }
            }
        }
        return found
    }

    func aspects(of change: ActivityChange) -> [WordedAspect] {
        guard let before = change.before, let after = change.after else { return [] }
        let wording = DifferenceWording(difference: difference, reader: reader, before: before, after: after)
        return change.aspects.map(wording.worded)
    }

    // MARK: Programs

    /// One record, its keys sorted; texts as people read them.
    package func json() -> String {
        struct Document: Encodable {
            let changes: [Record]
            let records: [BesideRecord]
            let summary: [String: Int]
        }
        struct BesideRecord: Encodable {
            let list: String
            let id: String
            let aspect: WordedAspect
        }
        struct Record: Encodable {
            let change: String
            let id: String
            let title: String
            let from: String?
            let to: String?
            let aspects: [WordedAspect]
            let concerns: [String]
        }
        let people = concerned.map(\.parties)
        let records = changes.map { change in
            Record(
                change: kind(change).rawValue, id: change.activity.activity.id.rawValue,
                title: reader.text(change.activity.activity.title), from: change.activity.interval?.start.iso8601,
                to: change.activity.interval?.end.iso8601, aspects: aspects(of: change),
                concerns: people.filter { difference.concerns($0, change) }.map(\.new.id.rawValue))
        }
        let counts = ActivityChange.Kind.allCases.map { kind in (kind.rawValue, changes.count { self.kind($0) == kind }) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let beside = self.records.map { BesideRecord(list: $0.list, id: $0.id, aspect: $0.aspect(for: reader)) }
        let document = Document(changes: records, records: beside, summary: Dictionary(uniqueKeysWithValues: counts))
        guard let data = try? encoder.encode(document) else { preconditionFailure("a report is made of texts and numbers") }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}

extension RecordChange {
    func aspect(for reader: Reader) -> WordedAspect {
        WordedAspect(what: field ?? reader[.change(from == nil ? .added : .removed)], from: from, to: to)
    }
}

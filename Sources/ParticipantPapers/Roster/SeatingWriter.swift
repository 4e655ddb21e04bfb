internal import Documents
internal import Planning
internal import Wording

/// Seats the people of a roster.
struct SeatingWriter {
    let writer: RosterWriter
    let activity: ResolvedActivity?

    private enum Shape: String {
        case facing, round, square, horseshoe, rows, tables
    }

    private var reader: Reader { writer.reader }
    private var plan: ResolvedPlan { writer.plan }

    /// `entries` in their order.
    func seating(of entries: [RosterEntry]) -> Seating {
        let people = entries.filter { !isRepresented($0, among: entries) }
        var seated = people.filter { $0.duty == nil }
        var apart = people.filter { $0.duty != nil }
        if seated.isEmpty { swap(&seated, &apart) }
        let parties = self.parties(of: seated)
        var shape = shape(of: seated)
        if shape == .facing, parties == nil { shape = .horseshoe }
        let lines: (lines: [Seating.Line], behind: [Seating.Line])
        switch shape {
        case .facing:
            let interpreters = apart.filter { $0.duty == .interpreter }
            apart.removeAll { entry in interpreters.prefix(2).contains { $0.row.number == entry.row.number } }
            lines = facing(parties!, interpreters.map(\.row))
        case .round, .square, .horseshoe: lines = around(seated, isOpen: shape == .horseshoe)
        case .rows: lines = (rows(seated), [])
        case .tables: lines = (tables(seated), [])
        }
        return Seating(
            shape: shape.rawValue, lines: lines.lines, behind: lines.behind,
            apart: apart.isEmpty ? nil : line(apart, label: reader[.notAtTheTable]), front: reader[.front],
            placeOfHonour: reader[.placeOfHonour])
    }

    /// Whether it is an organization for which somebody else in the list is there.
    private func isRepresented(_ entry: RosterEntry, among entries: [RosterEntry]) -> Bool {
        guard entry.row.isOrganization else { return false }
        return entries.contains { $0.who != entry.who && $0.organization.map { Participant.ID($0) } == entry.who }
    }

    // MARK: Which shape

    private func shape(of seated: [RosterEntry]) -> Shape {
        switch layout {
        case .theatre?, .classroom?, .reception?: return .rows
        case .banquet?, .cabaret?: return .tables
        case .uShape?: return .horseshoe
        case .hollowSquare?: return .square
        case .boardroom?, nil: break
        }
        switch activity?.activity.kind {
        case .bilateral?, .courtesyCall?: return .facing
        case .roundTable?: return .round
        case .meal?: return .tables
        default: return layout == .boardroom ? .square : seated.count <= Self.mostInHorseshoe ? .horseshoe : .rows
        }
    }

    /// The activity's own layout, or the only one that its room has.
    private var layout: Place.Layout? {
        if let layout = activity?.activity.layout { return layout }
        guard case .byLayout(let seats)? = activity?.place.flatMap({ plan.place($0) })?.place.capacity, seats.count == 1 else { return nil }
        return seats.keys.first
    }

    // MARK: Two sides

    private typealias Parties = (guests: [RosterEntry], hosts: [RosterEntry])

    /// Those who receive and those who come; `nil` where all are of one party.
    private func parties(of seated: [RosterEntry]) -> Parties? {
        let names = seated.map(\.party)
        let of = { (role: Participation.Role) in seated.first { $0.held.contains(role) }?.party }
        let atHome = activity?.place.flatMap { plan.placesAround($0).first?.country }.flatMap { country in
            seated.first { $0.row.country == reader.country(country) }?.party
        }
        let guest = of(.counterpart)
        guard let host = [of(.host), of(.chair), atHome, names.last].compactMap({ $0 }).first(where: { $0 != guest }) else { return nil }
        let (hosts, guests) = (seated.filter { $0.party == host }, seated.filter { $0.party != host })
        return guests.isEmpty || hosts.isEmpty ? nil : (guests, hosts)
    }

    private static let mostOnOneSide = 9

    private func facing(_ parties: Parties, _ interpreters: [Roster.Row]) -> ([Seating.Line], [Seating.Line]) {
        var sides: [Seating.Line] = []
        var behind: [Seating.Line] = []
        for (index, entries) in [parties.guests, parties.hosts].enumerated() {
            let label = reader.joined(entries.compactMap(\.partyName).uniqued, by: reader[.comma])
            let front = Array(entries.prefix(Self.mostOnOneSide))
            // Guests are drawn above and look down the page, so that their right is on its left.
            var side = middleOut(front, isLookingDown: index == 0)
            side.label = label.isEmpty ? nil : label
            if index < interpreters.count { side.seats[side.middle].interpreter = reader.joined([interpreters[index].addressed], by: " ") }
            if index == 0 { side.seats[side.middle].isOfHonour = true }
            sides.append(side)
            let rest = Array(entries.dropFirst(Self.mostOnOneSide))
            if !rest.isEmpty {
                behind.append(line(rest, label: [reader[.secondRow], label].filter { !$0.isEmpty }.joined(separator: reader[.colon])))
            }
        }
        return (sides, behind)
    }

    // MARK: Around a table

    private static let mostInHorseshoe = 1 + 2 * (mostBesideFirst + mostOnWing)
    private static let mostBesideFirst = 3
    private static let mostOnWing = 5

    /// The first in the middle above, the second to their right, the third to their left, and so on along the table.
    private func around(_ seated: [RosterEntry], isOpen: Bool) -> ([Seating.Line], [Seating.Line]) {
        let most = isOpen ? Self.mostInHorseshoe : Self.mostInHorseshoe + 2 * Self.mostBesideFirst
        let atTable = Array(seated.prefix(most))
        let (right, left) = hands(atTable)
        let beside =
            isOpen
            ? (right.count <= 2 ? right.count : max(2, min(Self.mostBesideFirst, right.count - Self.mostOnWing)))
            : max(1, min(Self.mostBesideFirst, (right.count + 1) / 3))
        let wing = isOpen ? right.count : max(1, min(Self.mostOnWing, right.count - 2 * beside))
        func wingOf(_ hand: [RosterEntry]) -> [RosterEntry] { Array(hand.dropFirst(beside).prefix(wing)) }
        func below(_ hand: [RosterEntry]) -> [RosterEntry] { Array(hand.dropFirst(beside + wing)) }
        let above = right.prefix(beside).reversed() + atTable.prefix(1) + left.prefix(beside)
        var top = line(Array(above))
        top.middle = min(right.count, beside)
        if !top.seats.isEmpty { top.seats[top.middle].isOfHonour = true }
        let rest = Array(seated.dropFirst(most))
        return (
            [top, line(wingOf(right)), line(wingOf(left)), line(below(right) + below(left).reversed())],
            rest.isEmpty ? [] : [line(rest, label: reader[.secondRow])]
        )
    }

    // MARK: Rows and tables

    /// Rows as long as the room is likely to have them, on paper at most eight seats.
    private func rows(_ seated: [RosterEntry]) -> [Seating.Line] {
        let seats = activity?.place.flatMap { plan.place($0) }?.place.capacity?.most(in: layout)
        var length = 4
        while length < 8, length * length < (seats ?? seated.count) { length += 1 }
        return seated.chunks(of: length).enumerated().map { index, row in
            var line = middleOut(row, isLookingDown: false)
            line.label = reader.phrase(.row, ["n": .number(index + 1)])
            if index == 0 { line.seats[line.middle].isOfHonour = true }
            return line
        }
    }

    private func tables(_ seated: [RosterEntry]) -> [Seating.Line] {
        seated.chunks(of: layout == .cabaret ? 8 : 10).enumerated().map { index, table in
            var line = line(table, label: reader.phrase(.table, ["n": .number(index + 1)]))
            if index == 0 { line.seats[0].isOfHonour = true }
            return line
        }
    }

    // MARK: Seats

    /// The second and each second one after are to the right of the first, the others to the left.
    private func hands(_ entries: [RosterEntry]) -> (right: [RosterEntry], left: [RosterEntry]) {
        let others = entries.dropFirst().enumerated()
        return (others.filter { $0.offset.isMultiple(of: 2) }.map(\.element), others.filter { !$0.offset.isMultiple(of: 2) }.map(\.element))
    }

    private func middleOut(_ entries: [RosterEntry], isLookingDown: Bool) -> Seating.Line {
        let (right, left) = hands(entries)
        let (before, after) = isLookingDown ? (right, left) : (left, right)
        var line = line(before.reversed() + entries.prefix(1) + after)
        line.middle = before.count
        return line
    }

    private func line(_ entries: [RosterEntry], label: String? = nil) -> Seating.Line {
        Seating.Line(
            label: label,
            seats: entries.map { entry in
                let row = entry.row
                let affiliation = [entry.duty == nil ? nil : row.category, row.organization, row.country].compactMap { $0 }.uniqued
                return Seating.Seat(
                    number: row.number, name: row.addressed,
                    affiliation: affiliation.isEmpty ? nil : reader.joined(affiliation, by: " · "), country: row.country, isOfHonour: false)
            }, middle: 0)
    }
}

extension Roster.Row {
    /// The name behind its form of address.
    fileprivate var addressed: String { [honorific, name].compactMap { $0 }.joined(separator: " ") }
}

extension Place.Capacity {
    fileprivate func most(in layout: Place.Layout?) -> Int? {
        switch self {
        case .any(let count): count
        case .byLayout(let seats): layout.flatMap { seats[$0] } ?? seats.values.max()
        }
    }
}

extension Array {
    fileprivate func chunks(of length: Int) -> [[Element]] {
        stride(from: 0, to: count, by: length).map { Array(self[$0..<Swift.min($0 + length, count)]) }
    }
}

extension [String] {
    /// Each text once.
    fileprivate var uniqued: [String] { enumerated().filter { !self[..<$0.offset].contains($0.element) }.map(\.element) }
}

internal import Documents
internal import Planning
internal import Wording

/// A participation in an activity, or in one nested in it.
private struct Part {
    let participation: Participation
    /// Absent for somebody who only presents an agenda item.
    let reply: Participation.Status?
    let depth: Int
    /// The number of the activity.
    let activity: Int
    /// The rank of the person, or of the delegation's head.
    let rank: Int

    var withoutReply: Part { Part(participation: participation, reply: nil, depth: depth, activity: activity, rank: rank) }
}

extension RosterWriter {
    /// Sorted by role, then rank, then the order of the file. Delegations stay together; somebody with several roles is listed with
    /// the first. A cancelled activity counts only if it is the `root`.
    func entries(of activities: some Sequence<ResolvedActivity>, root: ResolvedActivity? = nil) -> [RosterEntry] {
        let activities = activities.filter { $0.status != .cancelled || $0.index == root?.index }
        var listing = Listing(writer: self, duties: Duties(in: activities, of: plan))
        for part in parts(of: activities) { listing.add(part) }
        return listing.entries(in: choice.role)
    }

    private func parts(of activities: [ResolvedActivity]) -> [Part] {
        let parts = activities.flatMap { inner in
            let invited = inner.activity.participations.map {
                Part(
                    participation: $0, reply: isAsked($0) ? $0.status : nil, depth: inner.depth, activity: inner.index, rank: rank(of: $0))
            }
            let presenting = inner.activity.agenda.flatMap(\.presenters).map { Participation(.presenter, $0) }
            return invited
                + presenting.map {
                    Part(participation: $0, reply: nil, depth: inner.depth, activity: inner.index, rank: rank(of: $0))
                }
        }
        let order = Dictionary(uniqueKeysWithValues: Participation.Role.allCases.enumerated().map { ($1, $0) })
        return parts.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            return (order[first.participation.role]!, first.rank, left.offset) < (
                order[second.participation.role]!, second.rank, right.offset
            )
        }.map(\.element)
    }

    /// Whether somebody has replied or was asked to: whoever invites wasn't, nor bodies, nor a delegation nobody of which is named.
    private func isAsked(_ participation: Participation) -> Bool {
        if participation.status != .needsAction { return true }
        if participation.role == .organizer { return false }
        if case .organization? = plan.participant(participation.who) { return false }
        let people = plan.people(in: participation).compactMap(plan.person)
        // Where the reader may see no addresses, nobody can say who couldn't be asked.
        return !people.isEmpty && (!hasAddresses || people.contains { $0.email != nil })
    }

    private var hasAddresses: Bool { plan.plan.people.contains { $0.email != nil } }

    private func rank(of participation: Participation) -> Int {
        plan.people(in: participation).first.flatMap { plan.person($0)?.rank } ?? .max
    }
}

/// The rows so far, each person once.
private struct Listing {
    private struct Listed {
        var entry: RosterEntry
        var roles: [String]
        /// How deep the activity of the reply is nested; the outermost one's is shown.
        var depth: Int
    }

    let writer: RosterWriter
    let duties: Duties
    private var listed: [Listed] = []
    private var index: [Participant.ID: Int] = [:]
    /// The rows of the seats that nobody is named for.
    private var unnamed: [Participant.ID: [Int]] = [:]
    /// The delegation's people who are listed.
    private var named: [Participant.ID: Set<Person.ID>] = [:]
    /// How many of these seats parts of the delegation have in an activity.
    private var seated: [Seats: Int] = [:]

    private struct Seats: Hashable {
        let delegation: Participant.ID
        let activity: Int
    }

    init(writer: RosterWriter, duties: Duties) { (self.writer, self.duties) = (writer, duties) }

    /// All rows, or those of one role.
    func entries(in role: Participation.Role?) -> [RosterEntry] {
        let excess = excess
        return listed.enumerated().filter { !excess.contains($0.offset) && (role == nil || $0.element.entry.held.contains(role!)) }.map {
            var entry = $0.element.entry
            entry.row.role = $0.element.roles.joined(separator: writer.reader[.comma])
            return entry
        }
    }

    /// Seats that are others' already: whoever comes with a part that names nobody may be named elsewhere.
    private var excess: Set<Int> {
        Set(
            unnamed.flatMap { id, rows -> ArraySlice<Int> in
                guard case .delegation(let delegation)? = writer.plan.participant(id) else { return [] }
                return rows.dropFirst(max(0, delegation.headcount - (named[id]?.count ?? 0)))
            })
    }

    mutating func add(_ part: Part) {
        let role = writer.reader[.role(part.participation.role)]
        let id = part.participation.who
        switch writer.plan.participant(id) {
        case .person(let person)?: add(id, writer.row(person, role: role), part)
        case .organization(let organization)?: add(id, writer.row(organization, role: role), part)
        case .delegation(let delegation)?: addPlaces(of: delegation, part, role: part.participation.role == .attendee ? nil : role)
        case nil: preconditionFailure("a resolved plan has no participant '\(id)'")
        }
    }

    /// Adds those who come, their lead first; if the whole delegation comes, also the seats that nobody is named for.
    private mutating func addPlaces(of delegation: Delegation, _ part: Part, role: String?) {
        let participation = part.participation
        let people = writer.plan.people(in: participation)
        let head = writer.plan.head(of: delegation, in: writer.plan.activities[part.activity])
        let lead = participation.lead ?? head
        for id in people.filter({ $0 == lead }) + people.filter({ $0 != lead }) {
            let isHead = id == head
            let own = isHead ? writer.reader[.role(.headOfDelegation)] : writer.reader[.delegate]
            add(Participant.ID(id), writer.row(writer.person(id), role: role ?? own, delegation: delegation), part)
            if isHead, let known = index[Participant.ID(id)] { listed[known].entry.held.insert(.headOfDelegation) }
        }
        named[participation.who, default: []].formUnion(people)
        addUnnamed(of: delegation, part, role: role ?? writer.reader[.delegate])
    }

    /// Adds the seats that nobody is named for.
    private mutating func addUnnamed(of delegation: Delegation, _ part: Part, role: String) {
        let participation = part.participation
        let count = writer.plan.unnamed(in: participation)
        if count == 0 { return }
        var rows = writer.rowsToBeNamed(of: delegation, count, role: role, besideOthers: true)[...]
        let seats = Seats(delegation: participation.who, activity: part.activity)
        let before = participation.isPart ? seated[seats] ?? 0 : 0
        if participation.isPart { seated[seats] = before + count }
        for index in (unnamed[participation.who] ?? []).dropFirst(before) {
            guard let row = rows.popFirst() else { break }
            merge(row, at: index, part)
        }
        for row in rows {
            // Nobody can ask a seat.
            let part = part.reply == .needsAction ? part.withoutReply : part
            unnamed[participation.who, default: []].append(listed.count)
            append(writer.entry(row, nil, delegation: delegation.id), part)
        }
    }

    private mutating func add(_ id: Participant.ID, _ row: Roster.Row, _ part: Part) {
        if let known = index[id] { return merge(row, at: known, part) }
        index[id] = listed.count
        var entry = writer.entry(row, id)
        if case .person(let person)? = writer.plan.participant(id) { entry.duty = duties[person.id] }
        append(entry, part)
    }

    private mutating func merge(_ row: Roster.Row, at index: Int, _ part: Part) {
        if let role = row.role, !listed[index].roles.contains(role) { listed[index].roles.append(role) }
        listed[index].entry.held.insert(part.participation.role)
        if let reply = part.reply, listed[index].entry.row.reply == nil || part.depth < listed[index].depth {
            listed[index].entry.row.reply = writer.reader[.reply(reply)]
            listed[index].depth = part.depth
        }
    }

    private mutating func append(_ entry: RosterEntry, _ part: Part) {
        var entry = entry
        entry.row.reply = part.reply.map { writer.reader[.reply($0)] }
        entry.held.insert(part.participation.role)
        listed.append(Listed(entry: entry, roles: [entry.row.role].compactMap { $0 }, depth: part.depth))
    }
}

internal import Planning
internal import Time
internal import Wording

extension AgendaWriter {
    /// `nil` unless the activity is a visit to several places.
    func visit(_ root: ResolvedActivity) -> Agenda.Visit? {
        guard [.studyVisit, .delegationVisit, .mission].contains(root.activity.kind) else { return nil }
        let delegations = root.activity.participations.compactMap { participation -> RoleGroup? in
            guard participation.isComing, case .delegation(let delegation)? = plan.participant(participation.who) else {
                return nil
            }
            return RoleGroup(role: reader.text(delegation.name), people: members(of: delegation, in: participation, at: root))
        }
        let sites = sites(in: root)
        return delegations.isEmpty && sites.isEmpty ? nil : Agenda.Visit(delegations: delegations, sites: sites)
    }

    /// The members, head first; one line for those who aren't named yet.
    private func members(of delegation: Delegation, in participation: Participation, at root: ResolvedActivity) -> [Contributor] {
        let head = plan.head(of: delegation, in: root)
        let coming = plan.people(in: participation).filter { !root.activity.isAway(Participant.ID($0)) }
        let people = coming.filter { $0 == head } + coming.filter { $0 != head }
        let unnamed = plan.unnamed(in: participation)
        let open =
            unnamed > 0 ? [Contributor(name: reader.phrase(.stillToBeNamed, ["n": .number(unnamed)]), isRemote: false)] : []
        return people.map { reader.contributor(Participant.ID($0), in: plan) } + open
    }

    private func sites(in root: ResolvedActivity) -> [Agenda.Site] {
        let meetings = plan.activities[(root.index + 1)..<root.subtreeEnd].filter { activity in
            activity.place != nil && activity.status != .cancelled && activity.activity.kind == .siteVisit
        }.sorted { ($0.interval?.start.secondsSince1970 ?? .max, $0.index) < ($1.interval?.start.secondsSince1970 ?? .max, $1.index) }
        var order: [Place.ID] = []
        var visits: [Place.ID: [ResolvedActivity]] = [:]
        for meeting in meetings {
            let place = meeting.place!  // those without were left out
            if visits[place] == nil { order.append(place) }
            visits[place, default: []].append(meeting)
        }
        return order.map { site($0, visits[$0]!, within: root.place) }  // each has its visits
    }

    private func site(_ place: Place.ID, _ visits: [ResolvedActivity], within known: Place.ID?) -> Agenda.Site {
        let themes = visits.compactMap { $0.activity.theme.map(reader.worded) }
        return Agenda.Site(
            name: reader.place(place, within: known, in: plan), address: reader.lines(plan.place(place)?.place.address),
            themes: themes.enumerated().filter { !themes[..<$0.offset].contains($0.element) }.map(\.element),
            times: visits.compactMap { visit in
                guard let when = visit.when else { return nil }
                let zone = times.span(of: visit)?.zone
                return reader.when(when) + (zone.map { " (\($0))" } ?? "")
            }, people: receiving(at: visits))
    }

    private func receiving(at visits: [ResolvedActivity]) -> [RoleGroup] {
        [Participation.Role.host, .counterpart, .liaison].compactMap { role in
            var seen: [Participant.ID] = []
            for participation in visits.flatMap(\.activity.participations)
            where participation.role == role && participation.isComing && !seen.contains(participation.who) {
                seen.append(participation.who)
            }
            if seen.isEmpty { return nil }
            return RoleGroup(
                role: reader[seen.count == 1 ? .role(role) : .roles(role)], people: seen.map { reader.contributor($0, in: plan) })
        }
    }
}

extension ProblemCheck {
    mutating func check(_ attendance: Attendance, of id: Participant.ID, in space: NameSpace, at path: PlanPath) {
        check(attendance.replacedBy, in: space, at: path["replacedBy"])
        if !attendance.isAway {
            if attendance.since != nil { report(path["since"], .sinceWithoutAbsence) }
            if attendance.reason != nil { report(path["reason"], .sinceWithoutAbsence) }
        }
        var seen: Set<Participant.ID> = []
        var next = attendance.replacedBy
        while let other = next, seen.insert(other).inserted {
            if other == id { return report(path["replacedBy"], .replacesItself(id: id.rawValue)) }
            next = replacements[other]
        }
    }

    mutating func check(_ group: ParticipantGroup, at path: PlanPath) {
        if case .of(let ids)? = group.heads { check(ids, in: delegations, at: path["heads"]) }
        check(group.organizations, in: organizations, at: path["organization"])
        check(group.members, in: participants, at: path["members"])
        if !group.hasMembers { report(path, .groupOfNobody(id: group.id.rawValue)) }
        if isInside(group.id, group) { report(path["members"], .groupInItself(id: group.id.rawValue)) }
    }

    /// Whether the group is among the members of `other`, at any depth.
    private func isInside(_ id: ParticipantGroup.ID, _ other: ParticipantGroup) -> Bool {
        var seen: Set<Participant.ID> = []
        var waiting = other.members
        while let next = waiting.popLast() {
            if next.rawValue == id.rawValue { return true }
            guard seen.insert(next).inserted, groups.ids.contains(next.rawValue) else { continue }
            waiting += plan.groups.first { Participant.ID($0.id) == next }?.members ?? []
        }
        return false
    }
}

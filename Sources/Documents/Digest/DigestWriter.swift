package import Planning
package import Time
package import Wording

/// What a digest contains.
package struct DigestChoice: Sendable {
    package enum Grouping: String, CaseIterable, Sendable {
        case none, kind, country
    }

    /// The days of the digest; `nil` for everything scheduled.
    package var period: ClosedRange<LocalDate>?
    package var grouping: Grouping

    package init(period: ClosedRange<LocalDate>? = nil, grouping: Grouping = .none) {
        self.period = period
        self.grouping = grouping
    }
}

extension Digest {
    /// For a reader of `languages`, the best known first; `nil` if nothing happened in the period.
    package init?(of plan: ResolvedPlan, choice: DigestChoice, languages: Languages) {
        let reader = Reader(languages: languages, plan: plan.plan)
        guard let digest = DigestWriter(plan: plan, choice: choice, reader: reader).digest() else { return nil }
        self = digest
    }
}

/// Words what happened, in the order of the plan.
struct DigestWriter {
    let plan: ResolvedPlan
    let choice: DigestChoice
    let reader: Reader

    func digest() -> Digest? {
        let included = plan.activities.filter { $0.parent == nil && isIncluded($0) }
        let days = included.compactMap(plan.days).map { choice.period.map($0.clamped) ?? $0 }
        guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { return nil }
        let period = choice.period ?? first...last
        return Digest(
            edition: reader.edition(of: plan.plan, showing: plan.activities.filter(isIncluded)), headings: Headings(reader),
            kind: reader[.review],
            title: reader.worded(plan.plan.title), when: reader.days(from: period.lowerBound, through: period.upperBound),
            description: reader.wordedLines(plan.plan.description), groups: groups(included))
    }

    /// Whether the activity is in the period.
    private func isIncluded(_ activity: ResolvedActivity) -> Bool {
        guard let days = plan.days(of: activity) else { return false }
        return choice.period.map { $0.overlaps(days) } ?? true
    }

    private func groups(_ included: [ResolvedActivity]) -> [Digest.Group] {
        var order: [String] = []
        var members: [String: [ResolvedActivity]] = [:]
        for activity in included {
            let name = name(ofGroup: activity)
            if members[name] == nil { order.append(name) }
            members[name, default: []].append(activity)
        }
        var number = 0
        return order.map { name in
            Digest.Group(
                name: name.isEmpty ? nil : name,
                items: members[name]!.map { activity in  // the members have exactly these names
                    number += 1
                    return item(activity, number: reader.number(number))
                })
        }
    }

    private func name(ofGroup activity: ResolvedActivity) -> String {
        switch choice.grouping {
        case .none: ""
        case .kind: reader[.kind(activity.activity.kind)]
        case .country: activity.place.flatMap { plan.place($0)?.country }.map(reader.country) ?? reader["heading.online"]
        }
    }

    private func item(_ resolved: ResolvedActivity, number: String) -> Digest.Item {
        let activity = resolved.activity
        let agenda = AgendaWriter(root: resolved, plan: plan, reader: reader)
        let parts = plan.children(of: resolved).filter(isIncluded)
        return Digest.Item(
            number: number, kind: reader[.kind(activity.kind)], title: reader.worded(activity.title),
            theme: activity.theme.map(reader.worded), status: reader.status(of: resolved), closed: reader.mark(of: resolved.visibility),
            isCancelled: resolved.status == .cancelled,
            when: plan.days(of: resolved).map { reader.days(from: $0.lowerBound, through: $0.upperBound) },
            place: resolved.place.map { reader.place($0, in: plan) }, description: reader.wordedLines(activity.description),
            people: agenda.people(of: activity), topics: activity.agenda.map { reader.worded($0.title) },
            outcomes: activity.outcomes.map(reader.worded), followUps: activity.followUps.map(reader.worded) + comingNext(resolved),
            documents: reader.papers(activity.documents), remarks: reader.wordedLines(activity.remarks),
            notes: reader.wordedLines(activity.notes),
            parts: parts.enumerated().map { item($1, number: "\(number).\(reader.number($0 + 1))") })
    }

    /// The following activities that have no day yet.
    private func comingNext(_ resolved: ResolvedActivity) -> [Worded] {
        plan.activities.filter { !plan.isScheduled($0) && $0.activity.after.contains(resolved.idInPlan) }.map { next in
            Worded(reader[.kind(next.activity.kind)] + reader[.colon] + reader.text(next.activity.title))
        }
    }
}

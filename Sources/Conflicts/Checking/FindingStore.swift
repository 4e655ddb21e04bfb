internal import Planning

/// What rules have found, by what they looked at, and the conflicts that come of it.
struct FindingStore {
    /// What a rule looked at when it found something: a resource, an activity or a likeness.
    struct Source: Hashable, Comparable {
        let rule: Int
        let subject: Int

        static func < (left: Source, right: Source) -> Bool { (left.rule, left.subject) < (right.rule, right.subject) }
    }

    /// Findings of one rule about the same activities are one conflict.
    struct Group: Hashable {
        let rule: Int
        let activities: [Int32]

        init(_ rule: Int, _ finding: Finding) {
            self.rule = rule
            activities = finding.activities.map { Int32($0.index) }.sorted()
        }
    }

    private var bySource: [Source: [Finding]] = [:]
    private var sources: [Group: [Source]] = [:]

    /// The findings of `source` are these from now on; answers with the conflicts that may be others because of it.
    mutating func set(_ findings: [Finding], of source: Source) -> [Group] {
        let old = bySource[source] ?? []
        if old.isEmpty, findings.isEmpty { return [] }
        let gone = old.map { Group(source.rule, $0) }
        let new = findings.map { Group(source.rule, $0) }
        bySource[source] = findings.isEmpty ? nil : findings
        for group in Set(gone) {
            sources[group]?.removeAll { $0 == source }
            if sources[group]?.isEmpty == true { sources[group] = nil }
        }
        for group in Set(new) { sources[group, default: []].append(source) }
        return gone + new
    }

    var groups: some Collection<Group> { sources.keys }

    /// All that was found about one group as one finding, with all their resources; a finding about somebody who must be there decides.
    func merged(_ group: Group) -> Finding? {
        let findings = (sources[group] ?? []).sorted().flatMap { source in
            (bySource[source] ?? []).filter { Group(source.rule, $0) == group }
        }
        guard var merged = findings.first else { return nil }
        for finding in findings.dropFirst() {
            let resources = merged.resources + finding.resources
            let isToldOfAll = merged.facts["title"] == finding.facts["title"]
            if (finding.isOptional ? 0 : 1, finding.ceiling) > (merged.isOptional ? 0 : 1, merged.ceiling) { merged = finding }
            if !isToldOfAll { merged.facts["title"] = nil }
            merged.resources = resources
        }
        return merged
    }
}

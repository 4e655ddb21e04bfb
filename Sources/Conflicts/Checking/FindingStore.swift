internal import Planning

/// What rules have found, by what they looked at, and the conflicts that come of it.
struct FindingStore {
    /// What a rule looked at when it found something: a resource, an activity or a key that similar activities share.
    struct Source: Hashable, Comparable {
        let rule: Int
        let subject: Int

        static func < (left: Source, right: Source) -> Bool { (left.rule, left.subject) < (right.rule, right.subject) }
    }

    private var bySource: [Source: [Finding]] = [:]
    private var sources: [FindingGroup: [Source]] = [:]

    /// The findings of `source` are these from now on; answers with the conflicts that may be others because of it.
    mutating func set(_ findings: [Finding], of source: Source) -> [FindingGroup] {
        let old = bySource[source] ?? []
        if old.isEmpty, findings.isEmpty { return [] }
        let gone = old.map { FindingGroup(source.rule, $0) }
        let new = findings.map { FindingGroup(source.rule, $0) }
        bySource[source] = findings.isEmpty ? nil : findings
        for group in Set(gone) {
            sources[group]?.removeAll { $0 == source }
            if sources[group]?.isEmpty == true { sources[group] = nil }
        }
        for group in Set(new) { sources[group, default: []].append(source) }
        return gone + new
    }

    var groups: some Collection<FindingGroup> { sources.keys }

    /// All that was found about one group; `nil` for nothing.
    func together(_ group: FindingGroup) -> FoundTogether? {
        let findings = (sources[group] ?? []).sorted().flatMap { source in
            (bySource[source] ?? []).filter { FindingGroup(source.rule, $0) == group }
        }
        guard let first = findings.first else { return nil }
        return findings.dropFirst().reduce(into: FoundTogether(first)) { $0.add($1) }
    }
}

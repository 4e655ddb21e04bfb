package import Conflicts
internal import Documents
package import Planning
internal import Time
package import Wording

/// The conflicts of a plan, to be reported to people and programs.
package struct ConflictReport: Sendable {
    package let conflicts: [Conflict]
    package let plan: ResolvedPlan
    package let languages: Languages
    let reader: Reader
    /// Against an older version of the plan, where one was given.
    let origins: ConflictOrigins?

    package init(conflicts: [Conflict], plan: ResolvedPlan, languages: Languages, origins: ConflictOrigins? = nil) {
        self.conflicts = conflicts
        self.plan = plan
        self.languages = languages
        self.origins = origins
        reader = Reader(languages: languages, plan: plan.plan)
    }

    /// How many there are of each severity, accepted ones apart.
    var counts: [(weight: Conflict.Weight, count: Int)] {
        Conflict.Weight.allCases.map { weight in (weight, conflicts.count { $0.weight == weight }) }
    }

    package func csv() -> String {
        var rows = [["severity", "rule", "from", "to", "message", "activities", "resources", "fixes", "accepted"]]
        for conflict in conflicts {
            rows.append([
                conflict.severity.rawValue, conflict.rule.rawValue, conflict.interval?.start.iso8601 ?? "",
                conflict.interval?.end.iso8601 ?? "",
                reader.message(of: conflict, in: plan), conflict.activities.map(\.rawValue).joined(separator: " "),
                conflict.resources.map { "\($0.kind.rawValue):\($0.id)" }.joined(separator: " "),
                reader.waysOut(of: conflict, in: plan).joined(separator: " "), conflict.accepted?.reason ?? "",
            ])
        }
        return rows.map { $0.map(csvField).joined(separator: ",") + "\r\n" }.joined()
    }
}

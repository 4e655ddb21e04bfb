internal import Documents
package import Conflicts
package import Planning
package import Time
internal import Wording

/// A conflict for a page: worded for the reader, with the resources that the picture shows.
package struct ReportedConflict: Sendable {
    package var identifier: String
    package var weight: Conflict.Weight
    package var message: String
    package var activities: [ResolvedActivity]
    /// When it happens; `nil` for a conflict without a time.
    package var interval: Interval?
    package var subjects: [TimelineSubject]
    package var facts: [(name: String, value: String)]
    package var fixes: [String]
    package var acceptance: (by: String?, until: LocalDate?, reason: String)?

    package init(identifier: String, weight: Conflict.Weight, message: String) {
        self.identifier = identifier
        self.weight = weight
        self.message = message
        activities = []
        subjects = []
        facts = []
        fixes = []
    }
}

/// A person, room or other resource with all its activities, in order of time.
package struct TimelineSubject: Sendable {
    /// Identifies it among all subjects of a report.
    package let id: String
    package let name: String
    /// `Room`
    package let kind: String?
    package let activities: [ResolvedActivity]

    package init(id: String, name: String, kind: String?, activities: [ResolvedActivity]) {
        self.id = id
        self.name = clean(name)
        self.kind = kind
        self.activities = activities
    }
}

/// Conflicts under one heading.
package struct ReportedGroup: Sendable {
    package let name: String
    package let conflicts: [ReportedConflict]

    package init(name: String, conflicts: [ReportedConflict]) {
        self.name = name
        self.conflicts = conflicts
    }
}

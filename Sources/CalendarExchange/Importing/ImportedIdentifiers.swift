internal import ICalendar
internal import Importing
internal import Planning

/// The ids of the plan and its activities, taken from the UIDs of an exported calendar, `activity@plan.domain`, or made anew.
struct ImportedIdentifiers {
    let plan: Plan.ID
    let domain: String
    /// What follows the @ in UIDs made from these ids.
    private let ending: String
    private var identifiers = NewIdentifiers<Activity>()

    /// Takes the ids from the settings, else from the UIDs where most are of one plan, else from the file's name.
    init(_ settings: CalendarImport, uids: [String], isOurs: Bool) {
        let found = Self.ending(of: uids).flatMap { Self.split($0, settings, isOurs: isOurs) }
        var words = NewIdentifiers<Plan>()
        plan = settings.id ?? found?.plan ?? words.make(from: settings.fileStem, else: "calendar")
        domain = settings.domain ?? found?.domain ?? Plan.unknownDomain
        ending = "@\(plan).\(domain)"
    }

    /// The part after the @ that more than half of the UIDs have.
    private static func ending(of uids: [String]) -> String? {
        var counts: [Substring: Int] = [:]
        for uid in uids {
            let parts = uid.split(separator: "@", omittingEmptySubsequences: false)
            if parts.count == 2, Activity.ID(String(parts[0])) != nil { counts[parts[1], default: 0] += 1 }
        }
        return counts.first { $0.value * 2 > uids.count }.map { String($0.key) }
    }

    private static func split(_ ending: String, _ settings: CalendarImport, isOurs: Bool) -> (plan: Plan.ID, domain: String)? {
        let parts: (String, String)
        if let id = settings.id {
            guard ending.hasPrefix("\(id).") else { return nil }
            parts = (id.rawValue, String(ending.dropFirst(id.rawValue.count + 1)))
        } else if let domain = settings.domain {
            guard ending.hasSuffix(".\(domain)") else { return nil }
            parts = (String(ending.dropLast(domain.count + 1)), domain)
        } else {
            let labels = ending.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            // UIDs of other programs end in a host name, whose domain has a dot too.
            guard labels.count == 2, isOurs || labels[1].contains(".") else { return nil }
            parts = (labels[0], labels[1])
        }
        guard let plan = Plan.ID(parts.0), Plan.isDomain(parts.1), settings.domain == nil || settings.domain == parts.1 else { return nil }
        return (plan, parts.1)
    }

    /// The activity's id in a UID that was made from it. The plan doesn't need to keep such a UID.
    mutating func id(in uid: String) -> Activity.ID? {
        guard uid.hasSuffix(ending) else { return nil }
        return identifiers.take(String(uid.dropLast(ending.count)))
    }

    /// An id for an activity of that title.
    mutating func id(for title: String) -> Activity.ID { identifiers.make(from: title, else: "activity") }
}

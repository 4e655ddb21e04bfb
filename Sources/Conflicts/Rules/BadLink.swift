internal import Planning

/// A link is one that a reader's program opens.
struct BadLink: ActivityRule, PlanRule {
    static let name = "bad-link"
    static let group = RuleGroup.completeness
    static let facts: [Fact.Name] = [.link, .of]
    static let variants: [SentenceVariant] = [.with(.of)]
    static let waysOut: [WayOut] = [.correctLink]
    static let candidates: [CandidateKind] = [.advice]
    static let severity = RuleSeverity(draft: .note, provisional: .warning, published: .warning)
    static let isSameEachTime = true

    /// At activities, and at links that are in none.
    var looks: RuleLooks { RuleLooks(onActivities: self, onPlan: self) }

    func findings(of activity: ResolvedActivity, in check: CheckContext) -> [Finding] {
        if activity.activity.url == nil, activity.activity.documents.isEmpty, activity.activity.agenda.isEmpty { return [] }
        let values = activity.activity
        let documents = values.documents + values.agenda.flatMap(\.documents)
        // A paper may be a file beside the plan.
        let bad = [values.url].compactMap { $0 }.filter { !$0.isLink } + documents.compactMap(\.url).filter { !$0.isLink && !$0.isPath }
        guard let first = bad.min() else { return [] }
        return [
            Finding(
                activities: [activity], interval: activity.interval, facts: [.link: .text(LocalizedText(first))], waysOut: Self.waysOut)
        ]
    }

    func findings(in check: CheckContext) -> [Finding] {
        let places = check.plan.places.map { (Resource(.place, $0.place.id), $0.place.url) }
        let organizations = check.plan.plan.organizations.map { (Resource(.organization, $0.id), $0.url) }
        return (places + organizations).compactMap { resource, url in
            guard let url, !url.isLink else { return nil }
            return Finding(
                activities: [], resources: [resource],
                facts: [.link: .text(LocalizedText(url)), .of: .resource(resource)], waysOut: Self.waysOut)
        }
    }

    func isConcerned(by old: Activity, _ new: Activity) -> Bool { false }
}

extension WayOut {
    fileprivate static let correctLink = WayOut("correct-link")
}

extension Fact.Name {
    fileprivate static let link = Fact.Name("link")
    fileprivate static let of = Fact.Name("of")
}

extension String {
    /// Schemes that calendars, browsers and telephones open.
    private static let schemes: Set = [
        "http", "https", "mailto", "tel", "sip", "sips", "xmpp", "webcal", "ftp", "ftps", "geo", "sms", "rtsp", "rtmp", "msteams",
        "zoommtg", "zoomus", "skype", "facetime", "matrix", "h323", "irc", "ircs", "git", "svn", "bzr", "hg", "ssh", "rsync", "magnet",
        "data",
    ]

    /// Whether it is an address with a scheme that programs know (RFC 3986), and all of it.
    fileprivate var isLink: Bool {
        guard let colon = firstIndex(of: ":"), Self.schemes.contains(self[..<colon].lowercased()), !contains(where: \.isWhitespace) else {
            return false
        }
        let rest = self[index(after: colon)...]
        guard ["http", "https", "webcal", "ftp", "ftps"].contains(self[..<colon].lowercased()) else { return !rest.isEmpty }
        let host = rest.dropFirst(2).prefix { !"/?#".contains($0) }
        return rest.hasPrefix("//") && host.contains { $0.isLetter || $0.isNumber }
    }

    /// Whether it may be the name of a file: `papers/note.pdf`.
    fileprivate var isPath: Bool {
        guard !contains(":"), !hasPrefix("www."), !hasPrefix("//"), let name = split(separator: "/").last else { return false }
        return name.dropFirst().contains(".")
    }
}

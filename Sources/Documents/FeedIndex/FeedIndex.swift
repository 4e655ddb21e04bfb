package import Planning
package import Wording

/// The page in a folder of published calendars, from which people subscribe to them.
package struct FeedIndex: PrintedDocument {
    package static let templateName = "feeds"

    package var edition: Edition
    package var title: String
    package var calendars: String
    /// How to subscribe, and why not to import.
    package var advice: String
    package var feeds: [Entry]

    package struct Entry: Codable, Hashable, Sendable {
        package var title: String
        /// Relative to the page.
        package var file: String
        /// The kind of resource; absent for the whole plan.
        package var kind: String?
    }

    /// `feeds` are those that everybody may know about, in order.
    package init(of plan: ResolvedPlan, feeds: [(title: String, file: String, kind: Activity.Kind?)], languages: Languages) {
        let reader = Reader(languages: languages, plan: plan.plan)
        edition = reader.edition(of: plan.plan)
        title = reader.text(plan.plan.title)
        calendars = reader[.calendars]
        advice = reader[.subscribe]
        self.feeds = feeds.map { Entry(title: clean($0.title), file: $0.file, kind: $0.kind.map { reader[.kind($0)] }) }
    }
}

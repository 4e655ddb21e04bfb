internal import Notation

/// A conference's schedule as its file has it, in the format that Pentabarf began and that frab, pretalx and the tools of the CCC write.
///
/// Texts are unchanged but trimmed; blank ones are `nil`.
struct ConferenceSchedule: Sendable {
    /// A text, and where it stands.
    struct LocatedText: Hashable, Sendable {
        let text: String
        let mark: Node.Mark
    }

    struct Conference: Sendable {
        let mark: Node.Mark
        var acronym: LocatedText?
        var title: LocatedText?
        var subtitle: LocatedText?
        var venue: LocatedText?
        var city: LocatedText?
        /// The first and the last day.
        var start: LocatedText?
        var end: LocatedText?
        /// Until when a time of day belongs to the night after its day.
        var dayChange: LocatedText?
        /// The IANA name of the zone.
        var zone: LocatedText?
        var url: LocatedText?
    }

    struct Person: Sendable {
        /// Distinguishes people of the same name.
        let id: String?
        let name: LocatedText
    }

    /// A link or an attachment.
    struct Link: Sendable {
        let mark: Node.Mark
        let title: String?
        let href: String?
        /// As `slides`.
        let type: String?
    }

    struct Event: Sendable {
        let mark: Node.Mark
        var id: String?
        var guid: String?
        var slug: String?
        /// The date of the day around the event.
        var day: LocatedText?
        var room: LocatedText?
        /// ISO 8601, with or without the time and its offset.
        var date: LocatedText?
        /// The time of day.
        var start: LocatedText?
        var duration: LocatedText?
        /// ISO 8601, as `date`, where the file gives it instead of a duration.
        var end: LocatedText?
        var title: LocatedText?
        var subtitle: LocatedText?
        var track: LocatedText?
        var type: LocatedText?
        var language: LocatedText?
        /// May be HTML.
        var abstract: LocatedText?
        var description: LocatedText?
        var url: LocatedText?
        var persons: [Person] = []
        var links: [Link] = []
    }

    var conference: Conference
    /// The short names of rooms, by their names.
    var slugs: [String: String] = [:]
    /// The rooms in the order in which the file lists them; empty where it doesn't.
    var rooms: [String] = []
    var events: [Event] = []
}

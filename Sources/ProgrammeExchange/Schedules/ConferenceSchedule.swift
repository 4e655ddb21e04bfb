internal import Notation

/// A conference's schedule as its file tells it: the form that Pentabarf began, and that frab, pretalx and the tools of the CCC write.
///
/// Texts are as they stand, trimmed; a blank one is none.
struct ConferenceSchedule: Sendable {
    /// A text, and where it stands.
    struct Text: Hashable, Sendable {
        let text: String
        let mark: Node.Mark
    }

    struct Conference: Sendable {
        let mark: Node.Mark
        var acronym: Text?
        var title: Text?
        var subtitle: Text?
        var venue: Text?
        var city: Text?
        /// The first and the last day.
        var start: Text?
        var end: Text?
        /// Until when a time belongs to the night after the day it stands under.
        var dayChange: Text?
        /// The IANA name of the zone.
        var zone: Text?
        var url: Text?
    }

    struct Person: Sendable {
        /// What tells namesakes apart.
        let id: String?
        let name: Text
    }

    /// A link or an attachment.
    struct Paper: Sendable {
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
        /// The date of the day that it stands under.
        var day: Text?
        var room: Text?
        /// ISO 8601, with or without the time and its offset.
        var date: Text?
        /// The time of day.
        var start: Text?
        var duration: Text?
        /// ISO 8601, as `date`, where it is told instead of a duration.
        var end: Text?
        var title: Text?
        var subtitle: Text?
        var track: Text?
        var type: Text?
        var language: Text?
        /// Perhaps in HTML.
        var abstract: Text?
        var description: Text?
        var url: Text?
        var persons: [Person] = []
        var papers: [Paper] = []
    }

    var conference: Conference
    /// The short names of rooms, by their names.
    var slugs: [String: String] = [:]
    /// As they are listed, where they are.
    var rooms: [String] = []
    var events: [Event] = []
}

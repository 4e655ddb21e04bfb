internal import ICalendar

extension Quirk {
    /// Google tells times in UTC and the zone they are meant in once, in X-WR-TIMEZONE, which the core knows; and where to join
    /// a call in X-GOOGLE-CONFERENCE.
    static let google = Quirk(straighten: { event in
        let known = event.url
        guard let conference = event.take("X-GOOGLE-CONFERENCE", where: { known == nil || known == $0.value }) else { return }
        event.url = conference.value
    })
}

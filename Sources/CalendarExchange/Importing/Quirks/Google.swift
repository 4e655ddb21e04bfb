internal import ICalendar

extension Quirk {
    /// Google writes where to join a call in X-GOOGLE-CONFERENCE. It also gives times in UTC and their zone once, in X-WR-TIMEZONE,
    /// which the import reads for every producer.
    static let google = Quirk(straighten: { event in
        let known = event.url
        guard let conference = event.take("X-GOOGLE-CONFERENCE", where: { known == nil || known == $0.value }) else { return }
        event.url = conference.value
    })
}

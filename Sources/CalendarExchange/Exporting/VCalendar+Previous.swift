package import ICalendar
package import Time

extension VCalendar {
    /// This calendar of a plan as the next edition of `previous`, the file last sent out.
    ///
    /// Throws where the edition isn't newer than the events that it changes, since clients would keep the old ones.
    package func following(_ previous: VCalendar, edition: CalendarEdition, zones: ZoneDatabase) throws(StaleRevision) -> VCalendar {
        var update = following(previous, at: edition.revision, cancelled: edition.words.cancelled) { event in
            event.isOver(at: edition.revision, zones: zones)
        }
        update.events = update.events.map { event in
            event.uid.map(edition.withheld.contains) == true ? event.withheld(cancelled: edition.words.cancelled) : event
        }
        try update.check(isNewerThan: previous, at: edition.revision)
        return update
    }

    /// Throws where an event differs from `previous`, although `previous` was sent out at `revision` or later.
    package func check(isNewerThan previous: VCalendar, at revision: Instant) throws(StaleRevision) {
        let stamps = Dictionary(previous.events.compactMap { event in event.uid.map { ($0, event.lastModified ?? event.dtstamp) } }) {
            first, _ in first
        }
        let sent = Set(previous.events)
        let stale = events.filter { event in
            guard !sent.contains(event), let uid = event.uid, let stamp = stamps[uid] ?? nil else { return false }
            return stamp >= revision
        }.compactMap(\.summary)
        if let first = stale.first, let stamp = stamps.values.compactMap({ $0 }).max() {
            throw StaleRevision(revision: revision, sent: stamp, changed: first, others: stale.count - 1)
        }
    }
}

extension VEvent {
    /// The cancelled event without what it was about, for calendars in which it stood before it was closed.
    fileprivate func withheld(cancelled: String) -> VEvent {
        var bare = self
        (bare.summary, bare.description, bare.location, bare.geo, bare.color, bare.url) = (cancelled, nil, nil, nil, nil, nil)
        (bare.organizer, bare.attendees, bare.categories, bare.relatedTo) = (nil, [], [], [])
        (bare.otherProperties, bare.otherParameters, bare.otherComponents) = ([], [:], [])
        return bare
    }
}

/// A plan that was changed without its `revised` being raised.
package struct StaleRevision: Error, Hashable, CustomStringConvertible {
    let revision: Instant
    let sent: Instant
    let changed: String
    var others: Int

    package var description: String {
        "'\(changed)'" + (others == 0 ? "" : " and \(others) more")
            + " changed since it was sent on \(sent), but the plan is dated \(revision); raise 'revised' in the plan, or clients will keep what they have"
    }
}

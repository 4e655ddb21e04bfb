package import ICalendar
package import Time

/// A resource in a collection.
package struct FoundResource: Hashable, Sendable {
    /// The path on the server.
    package let path: String
    package let etag: String?
    /// `nil` if it is unreadable, or doesn't have exactly one UID.
    package let resource: EventResource?

    package init(path: String, etag: String?, resource: EventResource?) {
        self.path = path
        self.etag = etag
        self.resource = resource
    }
}

/// The steps that make a collection hold the plan's events; resources of others stay.
package struct CollectionChanges: Sendable {
    package enum Step: Hashable, Sendable {
        case put(EventResource)
        case update(EventResource, FoundResource)
        case remove(FoundResource)
    }

    /// Why an event in the collection is skipped.
    package enum Skipped: Hashable, Sendable {
        /// Somebody else wrote an entry with this UID.
        case foreign(summary: String)
        /// Somebody has edited it since it was written.
        case edited(summary: String, isWanted: Bool)
        /// The server sent no ETag, without which nothing can be changed safely.
        case withoutETag(summary: String)
    }

    package private(set) var steps: [Step] = []
    package private(set) var skipped: [Skipped] = []
    package private(set) var unchanged = 0
    /// The events to update that nobody else has edited, before and after.
    package private(set) var updated = (before: VCalendar(prodid: ""), after: VCalendar(prodid: ""))

    /// `owner` names the plan; `overwriting` discards what somebody has edited.
    package init(
        from found: [FoundResource], to calendar: VCalendar, owner: String, revision: Instant, overwriting: Bool = false
    ) {
        let known = Dictionary(found.compactMap { one in one.resource.map { ($0.uid, one) } }) { $0.resource?.owner == owner ? $0 : $1 }
        let wanted = EventResource.all(of: calendar, owner: owner)
        for resource in wanted {
            guard let there = known[resource.uid], let old = there.resource else {
                steps.append(.put(resource))
                continue
            }
            if old.owner != owner {
                skipped.append(.foreign(summary: resource.summary))
            } else if old.isWritten(as: resource) {
                unchanged += 1
            } else if !old.isAsWritten, old.digest != resource.digest, !overwriting {
                skipped.append(.edited(summary: resource.summary, isWanted: true))
            } else {
                // Occurrences removed from a series go when its resource is replaced.
                var update = resource.unmarked
                update.calendar = update.calendar.following(old.unmarked.calendar, at: revision, cancelled: "") { _ in true }
                if old.isAsWritten {
                    updated.before.events += old.unmarked.calendar.events
                    updated.after.events += update.calendar.events
                }
                change(there, .update(update.marked(as: owner), there))
            }
        }
        let uids = Set(wanted.map(\.uid))
        for there in found {
            guard let old = there.resource, old.owner == owner, !uids.contains(old.uid) else { continue }
            if old.isAsWritten || overwriting {
                change(there, .remove(there))
            } else {
                skipped.append(.edited(summary: old.summary, isWanted: false))
            }
        }
    }

    private mutating func change(_ there: FoundResource, _ step: Step) {
        if there.etag == nil { skipped.append(.withoutETag(summary: there.resource?.summary ?? "")) } else { steps.append(step) }
    }
}

extension CollectionChanges.Skipped: CustomStringConvertible {
    package var description: String {
        switch self {
        case .foreign(let summary): "'\(summary)' is already in the collection, written by somebody else; it is skipped"
        case .edited(let summary, true):
            "'\(summary)' was edited in the collection; it is skipped, and '--overwrite' replaces it by the plan's version"
        case .edited(let summary, false):
            "'\(summary)' is no longer in the plan, but was edited in the collection; it is skipped, and '--overwrite' removes it"
        case .withoutETag(let summary): "'\(summary)' can't be changed safely: the server sent no ETag"
        }
    }
}

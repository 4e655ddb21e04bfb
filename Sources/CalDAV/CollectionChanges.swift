package import ICalendar
package import Planning

/// A resource that is in a collection.
package struct FoundResource: Hashable, Sendable {
    /// Its path on the server.
    package let path: String
    package let etag: String?
    /// `nil` for what can't be read, or isn't one UID's.
    package let resource: EventResource?

    package init(path: String, etag: String?, resource: EventResource?) {
        self.path = path
        self.etag = etag
        self.resource = resource
    }
}

/// What has to be done so that a collection holds the events of a plan, and nothing else of the plan's.
package struct CollectionChanges: Sendable {
    package enum Step: Hashable, Sendable {
        case put(EventResource)
        case update(EventResource, FoundResource)
        case remove(FoundResource)
    }

    /// Why an event is left as it is in the collection.
    package enum Left: Hashable, Sendable {
        /// Somebody else wrote an entry with this UID.
        case foreign(summary: String)
        /// Somebody has edited it since it was written.
        case edited(summary: String, isWanted: Bool)
        /// The server doesn't tell an ETag, without which nothing can be changed safely.
        case withoutETag(summary: String)
    }

    package private(set) var steps: [Step] = []
    package private(set) var left: [Left] = []
    package private(set) var unchanged = 0
    /// What is updated and nobody else has edited: as it was, and as it is to be.
    package private(set) var updated = (before: VCalendar(prodid: ""), after: VCalendar(prodid: ""))

    /// `owner` names the plan; `overwriting` takes back what somebody has edited.
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
                left.append(.foreign(summary: resource.summary))
            } else if old.isWritten(as: resource) {
                unchanged += 1
            } else if !old.isAsWritten, old.digest != resource.digest, !overwriting {
                left.append(.edited(summary: resource.summary, isWanted: true))
            } else {
                // What is gone of a series goes with the resource as it was.
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
                left.append(.edited(summary: old.summary, isWanted: false))
            }
        }
    }

    private mutating func change(_ there: FoundResource, _ step: Step) {
        if there.etag == nil { left.append(.withoutETag(summary: there.resource?.summary ?? "")) } else { steps.append(step) }
    }
}

extension CollectionChanges.Left: CustomStringConvertible {
    package var description: String {
        switch self {
        case .foreign(let summary): "'\(summary)' is in the collection already, from somebody else; it is left as it is"
        case .edited(let summary, true):
            "'\(summary)' was edited in the collection; it is left as it is, and '--overwrite' puts it back as the plan has it"
        case .edited(let summary, false):
            "'\(summary)' is no longer in the plan, but was edited in the collection; it is left there, and '--overwrite' removes it"
        case .withoutETag(let summary): "'\(summary)' can't be changed safely: the server tells no ETag of it"
        }
    }
}

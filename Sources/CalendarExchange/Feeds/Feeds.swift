package import ICalendar
package import Planning

/// A calendar that people subscribe to.
package struct Feed: Hashable, Sendable {
    package let scope: Scope
    /// The name of the person, place and so on; the plan's title for the feed of everything.
    package let title: String
    package let file: String
    /// Whether only people who were given its address may read it.
    package let isPrivate: Bool
    package let bytes: [UInt8]
}

extension ResolvedPlan {
    /// The feeds of the plan: of everything, of each activity with parts, and of each place, delegation and person with something to do.
    ///
    /// Each feed is an update of what `previous` gives for its file, so that no event vanishes before it is over. `names` gets the
    /// names of new private feeds, made from `chance`, and the list of files.
    package func feeds(
        edition: CalendarEdition, names: inout FeedNames, chance: inout some RandomNumberGenerator, previous: (String) throws -> VCalendar?
    ) throws -> [Feed] {
        var feeds: [Feed] = []
        for (scope, file, isPrivate) in publishedScopes(names: &names, chance: &chance) {
            var edition = edition
            edition.isForEverybody = !isPrivate
            var calendar = try VCalendar(self, scope: scope, edition: edition)
            calendar.refreshInterval = CalendarDuration(seconds: 3600)
            if let previous = try previous(file) { calendar = try calendar.following(previous, edition: edition, zones: zones) }
            if calendar.events.isEmpty { continue }
            let title = name(of: scope, in: edition.languages) ?? plan.title.text(in: edition.languages)
            feeds.append(Feed(scope: scope, title: title, file: file, isPrivate: isPrivate, bytes: calendar.bytes()))
        }
        names.files = feeds.map(\.file)
        return feeds
    }

    private func publishedScopes(
        names: inout FeedNames, chance: inout some RandomNumberGenerator
    ) -> [(scope: Scope, file: String, isPrivate: Bool)] {
        var scopes: [(Scope, String, Bool)] = [(.everything, "programme.ics", false)]
        scopes += activities.filter { $0.hasParts }.map {
            (.activity($0.activity.id), "activity-\($0.activity.id).ics", false)
        }
        scopes += places.map { (.place($0.place.id), "place-\($0.place.id).ics", false) }
        for delegation in plan.delegations {
            let token = names.token(for: "delegation:\(delegation.id)", chance: &chance)
            scopes.append((.participant(Participant.ID(delegation.id)), token + ".ics", true))
        }
        for person in plan.people {
            let token = names.token(for: "person:\(person.id)", chance: &chance)
            scopes.append((.participant(Participant.ID(person.id)), token + ".ics", true))
        }
        return scopes
    }
}

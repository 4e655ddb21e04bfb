package import Audiences
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

/// The feeds that are made, and for whom.
package struct FeedChoice: Sendable {
    /// `public` leaves out the feeds of delegations, organizations and people; in `internal` ones everything is in every feed, and each is private.
    package var readership: Readership
    /// What stands for closed activities in the feeds of rooms.
    package var reserved: LocalizedText

    package init(_ readership: Readership = .participants, reserved: LocalizedText = "Reserved") {
        self.readership = readership
        self.reserved = reserved
    }
}

extension ResolvedPlan {
    /// The feeds of the plan: of everything, of each activity with parts, and of each place, delegation, organization and person with
    /// something to do.
    ///
    /// Each feed is an update of what `previous` gives for its file, so that no event vanishes before it is over. `names` gets the
    /// names of new private feeds, made from `chance`, and the list of files.
    package func feeds(
        edition: CalendarEdition, choice: FeedChoice = FeedChoice(), names: inout FeedNames, chance: inout some RandomNumberGenerator,
        previous: (String) throws -> VCalendar?
    ) throws -> [Feed] {
        let isInternal = choice.readership == .internal
        var rooms = Audience(isInternal ? .internal : .public)
        let everybody = try RedactedPlans(of: self, for: rooms)
        rooms.reserved = choice.reserved
        let ofRooms = try RedactedPlans(of: self, for: rooms)
        let own = try RedactedPlans(of: self, for: Audience(isInternal ? .internal : .participants))
        var feeds: [Feed] = []
        for scope in publishedScopes(for: choice.readership) {
            let plans =
                switch scope {
                case .participant, .vehicle: own
                case .place: ofRooms
                case .everything, .activity: everybody
                }
            let plan = try plans.plan(for: scope)
            guard plan.has(scope) else { continue }
            let isPrivate: Bool = if case .participant = scope { true } else { isInternal }
            let file = isPrivate ? names.token(for: key(of: scope), chance: &chance) + ".ics" : "\(scope.openName).ics"
            var edition = edition
            edition.withhold(from: self, to: plan)
            var calendar = try VCalendar(plan, scope: scope, edition: edition)
            calendar.refreshInterval = CalendarDuration(seconds: 3600)
            if let previous = try previous(file) { calendar = try calendar.following(previous, edition: edition, zones: zones) }
            if calendar.events.isEmpty { continue }
            let title = plan.name(of: scope, in: edition.languages) ?? plan.plan.title.text(in: edition.languages)
            feeds.append(Feed(scope: scope, title: title, file: file, isPrivate: isPrivate, bytes: calendar.bytes()))
        }
        names.files = feeds.map(\.file)
        return feeds
    }

    private func publishedScopes(for readership: Readership) -> [Scope] {
        var scopes: [Scope] = [.everything]
        scopes += activities.filter { $0.hasParts }.map { .activity($0.activity.id) }
        scopes += places.map { .place($0.place.id) }
        if readership == .public { return scopes }
        scopes += plan.delegations.map { .participant(Participant.ID($0.id)) }
        scopes += plan.organizations.map { .participant(Participant.ID($0.id)) }
        return scopes + plan.people.map { .participant(Participant.ID($0.id)) }
    }

    /// By which the name of a private feed is kept.
    private func key(of scope: Scope) -> String {
        guard case .participant(let id) = scope else { return scope.openName }
        return switch participant(id) {
        case .delegation?: "delegation:\(id)"
        case .organization?: "organization:\(id)"
        case .person?, nil: "person:\(id)"
        }
    }

    /// Whether it has what the scope names.
    private func has(_ scope: Scope) -> Bool { if case .activity(let id) = scope { activity(id) != nil } else { true } }
}

extension Scope {
    /// The name of the feed's file, without its ending, where anybody may know it.
    fileprivate var openName: String {
        switch self {
        case .everything: "programme"
        case .activity(let id): "activity-\(id)"
        case .place(let id): "place-\(id)"
        case .participant(let id): "participant-\(id)"
        case .vehicle(let id): "vehicle-\(id)"
        }
    }
}

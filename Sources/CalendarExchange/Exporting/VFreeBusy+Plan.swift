package import ICalendar
package import Planning
internal import Time

extension VCalendar {
    /// When a person, delegation, place or vehicle is busy, without the reasons: a VFREEBUSY over the time of the whole plan.
    ///
    /// `nil` where nothing is scheduled, or the scope is one that can't be busy, as an organization.
    package init?(freeBusyOf scope: Scope, in plan: ResolvedPlan, edition: CalendarEdition) {
        let intervals = plan.activities.compactMap(\.interval)
        guard let id = plan.idOfWhatCanBeTaken(scope), let start = intervals.map(\.start).min(), let end = intervals.map(\.end).max(),
            let span = Interval(start: start, end: end)
        else { return nil }
        var freeBusy = VFreeBusy(uid: "freebusy.\(id)@\(plan.plan.id).\(plan.plan.domain)", dtstamp: edition.revision, span: span)
        let activities = plan.activities(taking: scope)
        for (type, isTentative) in [(VFreeBusy.FBType.busy, false), (.busyTentative, true)] {
            let intervals = activities.filter { ($0.status == .tentative) == isTentative }.compactMap(\.interval)
            freeBusy.periods += Interval.joined(intervals).map { VFreeBusy.Period($0, type) }
        }
        self.init(prodid: edition.prodid)
        name = plan.name(of: scope, in: edition.languages)
        otherComponents = [freeBusy.component]
    }
}

extension ResolvedPlan {
    /// `nil` for a scope that isn't a resource or can be in many places at once, as an organization.
    package func idOfWhatCanBeTaken(_ scope: Scope) -> String? {
        switch scope {
        case .everything, .activity: return nil
        case .participant(let id):
            if case .organization? = participant(id) { return nil }
            return id.rawValue
        case .place(let id): return id.rawValue
        case .vehicle(let id): return id.rawValue
        }
    }

    /// The activities during which it isn't available for anything else.
    fileprivate func activities(taking scope: Scope) -> [ResolvedActivity] {
        let found: [ResolvedActivity]
        switch scope {
        case .participant(let id): found = activities(in: scope).filter { comes(id, to: $0) }
        case .place(let id):
            let rooms = Rooms(self)
            guard let taken = place(id) else { return [] }
            found = activities.filter { activity in
                !activity.isOnTheWay && activity.place.flatMap(place).map { rooms.overlap(taken, $0) } ?? false
            }
        default: found = activities(in: scope)
        }
        return found.filter { $0.status != .cancelled && !isUmbrella($0) }
    }
}

package import ICalendar
internal import Planning

extension Activity.Kind {
    /// The colour of its events in programs that support COLOR: a name of CSS3 (RFC 7986 section 5.9).
    var color: String {
        switch self {
        case .forum, .congress, .conference: "navy"
        case .ceremony: "goldenrod"
        case .workshop, .seminar, .training, .expertGroup: "seagreen"
        case .session, .plenary, .panel, .roundTable: "steelblue"
        case .bilateral, .courtesyCall, .meeting, .call: "teal"
        case .mission, .delegationVisit, .studyVisit, .siteVisit: "darkorange"
        case .transfer, .flight: "slategray"
        case .meal, .break: "olive"
        case .milestone: "crimson"
        case .other: "dimgray"
        }
    }
}

extension ResolvedPlan {
    /// The colour of a calendar. Each delegation, person, place and vehicle has one by its position, so that calendars side by side
    /// can be distinguished.
    func color(of scope: Scope) -> String {
        if case .activity(let id) = scope { return activity(id)?.activity.kind.color ?? Self.palette[0] }
        let position: Int? =
            switch scope {
            case .everything, .activity: nil
            case .participant(let id):
                switch participant(id) {
                case .person(let person)?: plan.people.firstIndex { $0.id == person.id }
                case .delegation(let delegation)?: plan.delegations.firstIndex { $0.id == delegation.id }
                case .organization(let organization)?: plan.organizations.firstIndex { $0.id == organization.id }
                case nil: nil
                }
            case .place(let id): place(id)?.index
            case .vehicle(let id): plan.vehicles.firstIndex { $0.id == id }
            }
        return Self.palette[(position.map { $0 + 1 } ?? 0) % Self.palette.count]
    }

    static let palette = [
        "navy", "seagreen", "firebrick", "darkorange", "rebeccapurple", "teal", "saddlebrown", "steelblue", "olive", "crimson",
        "darkslategray", "mediumvioletred",
    ]
}

extension VCalendar {
    /// The colour as `#RRGGBB`; `nil` for a name that our calendars don't use.
    package var colorCode: String? { color.flatMap { Self.colorCodes[$0] } }

    private static let colorCodes = [
        "crimson": "#DC143C", "darkorange": "#FF8C00", "darkslategray": "#2F4F4F", "dimgray": "#696969", "firebrick": "#B22222",
        "goldenrod": "#DAA520", "mediumvioletred": "#C71585", "navy": "#000080", "olive": "#808000", "rebeccapurple": "#663399",
        "saddlebrown": "#8B4513", "seagreen": "#2E8B57", "slategray": "#708090", "steelblue": "#4682B4", "teal": "#008080",
    ]
}

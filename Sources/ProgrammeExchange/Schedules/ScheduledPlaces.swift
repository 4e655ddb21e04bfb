internal import Importing
internal import Planning
internal import Time

/// The rooms of a schedule, inside its venue and city where the file names these.
struct ScheduledPlaces {
    private var city: Place?
    private var venue: Place?
    private var rooms: [Place] = []
    private var known: [String: Place.ID] = [:]
    private var identifiers = NewIdentifiers<Place>()
    private let slugs: [String: String]

    init(_ schedule: ConferenceSchedule, zone: ZoneID) {
        slugs = schedule.slugs
        let conference = schedule.conference
        city = conference.city.map { place(named: $0.text, kind: .city) }
        city?.timezone = zone
        venue = conference.venue.map { place(named: $0.text, kind: .venue) }
        let used = Set(schedule.events.compactMap { $0.room?.text })
        for name in schedule.rooms.filter(used.contains) + schedule.events.compactMap({ $0.room?.text }) where known[name] == nil {
            rooms.append(place(named: name, kind: .room))
            known[name] = rooms[rooms.count - 1].id
        }
    }

    /// Makes a place. A room's id is made of its short name, where it has one.
    private mutating func place(named name: String, kind: Place.Kind) -> Place {
        var place = Place(
            id: identifiers.make(from: kind == .room ? slugs[name] ?? name : name, else: kind.rawValue), name: LocalizedText(name))
        place.kind = kind
        return place
    }

    func position(ofRoom name: String) -> Int? { known[name].flatMap { id in rooms.firstIndex { $0.id == id } } }

    func room(named name: String) -> Place.ID? { known[name] }

    /// The place around all rooms.
    var around: Place.ID? { venue?.id ?? city?.id }

    /// The places as the plan holds them, nested.
    var places: [Place] {
        var inside = rooms
        for var place in [venue, city].compactMap({ $0 }) {
            place.places = inside
            inside = [place]
        }
        return inside
    }
}

internal import Importing
internal import Notation
internal import Time

/// The zone of a schedule, from the first of these that gives one: the settings, the schedule, its city, the offset of its dates.
struct ScheduleZone {
    private(set) var zone = ZoneID.utc
    private(set) var issues: [ImportIssue] = []

    /// Cities with many conferences after which no zone is named.
    private static let cities: [String: String] = [
        "aachen": "Berlin", "bonn": "Berlin", "bremen": "Berlin", "cologne": "Berlin", "darmstadt": "Berlin", "dortmund": "Berlin",
        "dresden": "Berlin", "düsseldorf": "Berlin", "essen": "Berlin", "frankfurt": "Berlin", "frankfurt am main": "Berlin",
        "göttingen": "Berlin", "halle": "Berlin", "hamburg": "Berlin", "hannover": "Berlin", "karlsruhe": "Berlin", "köln": "Berlin",
        "leipzig": "Berlin", "munich": "Berlin", "münchen": "Berlin", "nuremberg": "Berlin", "nürnberg": "Berlin", "potsdam": "Berlin",
        "stuttgart": "Berlin", "bruxelles": "Brussels", "brussel": "Brussels", "antwerp": "Brussels", "antwerpen": "Brussels",
        "gent": "Brussels", "ghent": "Brussels", "leuven": "Brussels", "liège": "Brussels", "louvain-la-neuve": "Brussels",
        "basel": "Zurich", "bern": "Zurich", "geneva": "Zurich", "genève": "Zurich", "lausanne": "Zurich", "zürich": "Zurich",
        "graz": "Vienna", "innsbruck": "Vienna", "linz": "Vienna", "salzburg": "Vienna", "wien": "Vienna", "bordeaux": "Paris",
        "lille": "Paris", "lyon": "Paris", "marseille": "Paris", "nantes": "Paris", "nice": "Paris", "rennes": "Paris",
        "strasbourg": "Paris", "toulouse": "Paris", "den haag": "Amsterdam", "delft": "Amsterdam", "eindhoven": "Amsterdam",
        "rotterdam": "Amsterdam", "the hague": "Amsterdam", "utrecht": "Amsterdam", "bologna": "Rome", "florence": "Rome", "milan": "Rome",
        "milano": "Rome", "naples": "Rome", "roma": "Rome", "trento": "Rome", "turin": "Rome", "barcelona": "Madrid", "bilbao": "Madrid",
        "sevilla": "Madrid", "valencia": "Madrid", "brno": "Prague", "praha": "Prague", "gdańsk": "Warsaw", "kraków": "Warsaw",
        "krakow": "Warsaw", "warszawa": "Warsaw", "wrocław": "Warsaw", "birmingham": "London", "bristol": "London", "cambridge": "London",
        "edinburgh": "London", "glasgow": "London", "manchester": "London", "oxford": "London", "gothenburg": "Stockholm",
        "göteborg": "Stockholm", "malmö": "Stockholm", "aarhus": "Copenhagen", "københavn": "Copenhagen", "bergen": "Oslo",
        "lisboa": "Lisbon", "porto": "Lisbon", "boston": "New York", "montréal": "Toronto", "montreal": "Toronto", "ottawa": "Toronto",
        "philadelphia": "New York", "pittsburgh": "New York", "washington": "New York", "austin": "Chicago", "portland": "Los Angeles",
        "san francisco": "Los Angeles", "seattle": "Los Angeles", "canberra": "Sydney", "bangalore": "Kolkata", "bengaluru": "Kolkata",
        "delhi": "Kolkata", "mumbai": "Kolkata", "new delhi": "Kolkata", "beijing": "Shanghai", "kyoto": "Tokyo", "osaka": "Tokyo",
        "busan": "Seoul", "cape town": "Johannesburg",
    ]

    init(of schedule: ConferenceSchedule, _ settings: ScheduleImport) {
        if let zone = settings.timezone {
            self.zone = zone
            return
        }
        let names = ZoneNames(zones: settings.zones)
        let conference = schedule.conference
        if let named = conference.zone {
            if let zone = names.zone(meantBy: named.text) {
                self.zone = zone
                return
            }
            issues.append(ImportIssue(line: named.mark.line, ScheduleIssue.unknownZone(named.text)))
        }
        if let city = conference.city, let zone = Self.zone(of: city.text, names) {
            self.zone = zone
            issues.append(ImportIssue(line: city.mark.line, ScheduleIssue.zoneOfCity(city.text, zone)))
        } else if let zone = schedule.events.lazy.compactMap({ $0.date.flatMap { ScheduleDate($0.text)?.offset } }).first.flatMap(
            Self.fixed)
        {
            self.zone = zone
            issues.append(ImportIssue(line: conference.mark.line, ScheduleIssue.zoneOfOffset(zone)))
        } else {
            issues.append(ImportIssue(line: conference.mark.line, ScheduleIssue.noZone))
        }
    }

    /// The zone of the first known part of a text such as "Brussels, Belgium".
    private static func zone(of city: String, _ names: ZoneNames) -> ZoneID? {
        let parts = city.split(whereSeparator: { ",;/()".contains($0) }).map(\.trimmed)
        return parts.lazy.compactMap { part in names.zone(ofCity: Self.cities[part.lowercased()] ?? part) }.first
    }

    /// The zone that is always that many seconds from UTC (its name has the opposite sign); `nil` unless these are whole hours.
    private static func fixed(offset: Int) -> ZoneID? {
        guard offset % 3600 == 0, abs(offset) <= 14 * 3600 else { return nil }
        return offset == 0 ? .utc : ZoneID("Etc/GMT\(offset > 0 ? "-" : "+")\(abs(offset) / 3600)")
    }
}

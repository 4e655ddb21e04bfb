internal import ICalendar
internal import Importing
internal import Notation
internal import Planning
internal import Time

/// The places that LOCATIONs name. "Room 1, Congress Centre, Goyang" is three places, each inside the next.
struct ImportedPlaces {
    private struct Node {
        let name: String
        let address: String?
        var kind = Place.Kind.other
        var location: Place.Coordinates?
        let parent: Int?
        var children: [Int] = []
        /// The zones of the times of events there, without UTC, which says nothing about a place.
        var zones: Set<ZoneID> = []
        var zone: ZoneID?
        let id: Place.ID
    }

    private struct Key: Hashable {
        let name: String
        let address: String?
        let parent: Int?
    }

    /// Room, floor, building, grounds, city, country: no real location nests deeper.
    private static let depthLimit = 8

    private var nodes: [Node] = []
    private var indices: [Key: Int] = [:]
    private var byText: [String: Int] = [:]
    private var identifiers = NewIdentifiers<Place>()
    /// Last parts that several locations share: most likely cities, not parts of an address.
    private let outerNames: Set<String>

    init(locations: some Sequence<String>) {
        var ends: [String: Set<String>] = [:]
        for parts in locations.map(Self.parts) where parts.count > 1 { ends[parts[parts.count - 1], default: []].insert(parts[0]) }
        outerNames = Set(ends.filter { $0.value.count > 1 }.keys)
    }

    /// The place that a LOCATION names; `nil` where it is blank.
    mutating func place(at text: String) -> Place.ID? {
        if let index = byText[text] { return nodes[index].id }
        guard let index = text.isWebAddress ? node(named: text, address: nil, in: nil) : path(Self.parts(text)) else { return nil }
        if text.isWebAddress { nodes[index].kind = .online }
        byText[text] = index
        return nodes[index].id
    }

    /// A place that is inside no other.
    mutating func place(named name: String) -> Place.ID { nodes[node(named: name, address: nil, in: nil)].id }

    private static func parts(_ text: String) -> [String] {
        let parts = text.split(whereSeparator: \.isNewline).joined(separator: ", ").split(separator: ", ").map(\.trimmed).filter {
            !$0.isEmpty
        }
        guard parts.count > depthLimit else { return parts }
        return parts.prefix(depthLimit - 1) + [parts.dropFirst(depthLimit - 1).joined(separator: ", ")]
    }

    /// Adds the places from the outermost inwards. An address belongs to the place before it and takes all parts that follow, except
    /// a last part that other locations have too.
    private mutating func path(_ parts: [String]) -> Int? {
        guard !parts.isEmpty else { return nil }
        var names = parts[...]
        var address: String?
        var around: Int?
        if let start = Self.startOfAddress(in: parts) {
            let isInCity = parts.count - 1 > start && outerNames.contains(parts[parts.count - 1])
            address = parts[start..<(isInCity ? parts.count - 1 : parts.count)].joined(separator: ", ")
            names = parts[..<start]
            if isInCity { around = node(named: parts[parts.count - 1], address: nil, in: nil) }
        }
        for name in names.reversed() {
            around = node(named: name, address: address, in: around)
            address = nil
        }
        return around
    }

    /// The first part with a number as houses and postal districts have it, or the part before that one where it has a number too
    /// ("Strandgade 7, 1401 Copenhagen"). The very first part is always a name.
    private static func startOfAddress(in parts: [String]) -> Int? {
        guard let start = parts.indices.dropFirst().first(where: { parts[$0].isPartOfAddress }) else { return nil }
        return start > 1 && parts[start - 1].contains(where: \.isNumber) ? start - 1 : start
    }

    private mutating func node(named name: String, address: String?, in parent: Int?) -> Int {
        let key = Key(name: name, address: address, parent: parent)
        if let index = indices[key] { return index }
        nodes.append(Node(name: name, address: address, parent: parent, id: identifiers.make(from: name, else: "place")))
        indices[key] = nodes.count - 1
        byID[nodes[nodes.count - 1].id] = nodes.count - 1
        if let parent { nodes[parent].children.append(nodes.count - 1) }
        return nodes.count - 1
    }

    private var byID: [Place.ID: Int] = [:]

    // MARK: Coordinates and zones

    /// Sets the place's coordinates; false where it has others already.
    mutating func locate(_ id: Place.ID, at geo: Geo) -> Bool {
        guard let index = byID[id], let location = Place.Coordinates(latitude: geo.latitude, longitude: geo.longitude) else { return false }
        if nodes[index].location == nil { nodes[index].location = location }
        return nodes[index].location == location
    }

    mutating func clock(at id: Place.ID, reads zone: ZoneID) {
        if let index = byID[id] { nodes[index].zones.insert(zone) }
    }

    /// Gives a zone to each outermost place in which all times are in that zone.
    mutating func settleZones() {
        var inside = nodes.map(\.zones)
        // A place comes after the one around it.
        for index in nodes.indices.reversed() {
            if let parent = nodes[index].parent { inside[parent].formUnion(inside[index]) }
        }
        for index in nodes.indices where inside[index].count == 1 {
            if zone(of: nodes[index].parent) == nil { nodes[index].zone = inside[index].first }
        }
    }

    /// The zone of the place, or of the nearest place around it that has one; after `settleZones()`.
    func zone(of id: Place.ID) -> ZoneID? { zone(of: byID[id]) }

    private func zone(of index: Int?) -> ZoneID? {
        var next = index
        while let index = next {
            if let zone = nodes[index].zone { return zone }
            next = nodes[index].parent
        }
        return nil
    }

    /// The places as the plan holds them, nested.
    var places: [Place] { nodes.indices.filter { nodes[$0].parent == nil }.map(place) }

    private func place(_ index: Int) -> Place {
        let node = nodes[index]
        var place = Place(id: node.id, name: LocalizedText(node.name))
        place.kind = node.kind
        place.timezone = node.zone
        place.location = node.location
        place.address = node.address.map { LocalizedText($0) }
        if node.kind == .online { place.url = node.name }
        place.places = node.children.map(self.place)
        return place
    }
}

extension String {
    /// True for "405 East 42nd Street", "217-60 Kintex-ro", "1211 Geneva 20" and "NY 10017"; false for "2nd floor" and "Room 4".
    fileprivate var isPartOfAddress: Bool {
        let words = split(separator: " ")
        func isNumber(_ word: Substring) -> Bool {
            word.first?.isNumber == true && word.allSatisfy { $0.isNumber || $0 == "-" || $0 == "/" }
        }
        return words.first.map(isNumber) ?? false || words.contains { isNumber($0) && $0.count { $0.isNumber } >= 4 }
    }
}

internal import Importing
package import Planning
package import Time

/// What becomes of a file that is no plan where it leaves things open.
package struct ImportDefaults: Sendable {
    /// For times that name no zone.
    package var timezone: ZoneID?
    package var id: Plan.ID?
    package var domain: String?
    package var lists = ListSettings()

    package init() {}

    /// Takes the values as somebody writes them.
    package init(timezone: String?, id: String?, domain: String?, lists: ListSettings, on machine: Machine) throws(RequestError) {
        if let timezone { self.timezone = try machine.zone(named: timezone) }
        if let id {
            self.id = Plan.ID(id)
            if self.id == nil { throw .invalidPlanID(id) }
        }
        if let domain, !Plan.isDomain(domain) { throw .invalidDomain(domain) }
        self.domain = domain
        self.lists = lists
    }

    func applied<Settings: ImportSettings>(to settings: Settings) -> Settings {
        var settings = settings
        settings.timezone = timezone
        settings.id = id
        settings.domain = domain
        return settings
    }
}

extension Machine {
    /// The zone of that name.
    package func zone(named name: String) throws(RequestError) -> ZoneID {
        guard let zone = ZoneID(name), (try? zones.rules(for: zone)) != nil else { throw .unknownZone(name) }
        return zone
    }
}

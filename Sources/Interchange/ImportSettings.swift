package import Planning

/// What an import may be told that the file doesn't say.
package protocol ImportSettings {
    var zones: ZoneDatabase { get }
    var timezone: ZoneID? { get set }
    var id: Plan.ID? { get set }
    var domain: String? { get set }
}

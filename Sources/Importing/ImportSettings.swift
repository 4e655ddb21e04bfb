package import Planning
package import Time

/// What the user may set for an import, where the file doesn't say it or says something else.
package protocol ImportSettings {
    /// The plan's id is made from it where neither `id` nor the file gives one.
    var fileName: String { get }
    var zones: ZoneDatabase { get }
    var timezone: ZoneID? { get set }
    var id: Plan.ID? { get set }
    var domain: String? { get set }
}

extension ImportSettings {
    /// The file's name without folders and endings.
    package var fileStem: String { fileName.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? "" }
}

extension Plan {
    /// The domain of a plan whose file names none; it never leads anywhere (RFC 2606).
    package static let unknownDomain = "imported.invalid"
}

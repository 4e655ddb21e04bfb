package import Planning

/// What an import may be told that the file doesn't say.
package protocol ImportSettings {
    /// A plan's id is made from it where nothing tells one.
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

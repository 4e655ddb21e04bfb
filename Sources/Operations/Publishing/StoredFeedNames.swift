package import CalendarExchange
package import Planning

/// The names of feeds given out before, in a file whose own name nobody can guess: a web server may serve the whole folder.
package struct StoredFeedNames: Sendable {
    package let file: String
    package var names: FeedNames

    /// Those of the folder; new ones, for a file named by `chance`, where it has none.
    package init(in folder: String, chance: inout some RandomNumberGenerator) throws(OperationError) {
        guard let file = Files.names(in: folder).first(where: { $0.hasPrefix(".feeds-") && $0.hasSuffix(".json") }) else {
            let words = (0..<2).map { _ in String(UInt64.random(in: 0...UInt64.max, using: &chance), radix: 36) }
            self.file = ".feeds-\(words.joined()).json"
            names = FeedNames()
            return
        }
        let path = "\(folder)/\(file)"
        let bytes = try OperationError.reading { () throws(FileError) in try Files.read(path) }
        guard let names = FeedNames(json: bytes) else { throw .notFeedNames(file: path) }
        self.file = file
        self.names = names
    }
}

extension OpenedPlan {
    /// The addresses of people's calendars that were published into `folder`, which has the address `url`.
    package func calendarAddresses(in folder: String, at url: String) throws(OperationError) -> [Person.ID: String] {
        var chance = SystemRandomNumberGenerator()
        let names = try StoredFeedNames(in: folder, chance: &chance).names
        let base = url.hasSuffix("/") ? url : url + "/"
        let addresses = plan.plan.people.compactMap { person in names.file(of: person.id).map { (person.id, base + $0) } }
        if addresses.isEmpty { throw .request(.noCalendarsOfPeople(folder: folder)) }
        return Dictionary(uniqueKeysWithValues: addresses)
    }
}

internal import Foundation
internal import Importing
package import Planning

/// The machine's zone database.
package let systemZones = ZoneDirectory.system.database()

/// The folder of the package.
package let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

/// Calendars as other programs write them, made for these tests: the paths of the files.
package let calendarFixtures = calendars(in: packageFolder + "/Tests/Fixtures/calendars")

/// Calendars of public projects that are kept beside the package and not in it: none where they are absent.
package let corpus = calendars(in: packageFolder + "/../shared/ics-corpus")

private func calendars(in folder: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".ics") }.sorted().map { "\(folder)/\($0)" }
}

internal import Foundation
internal import Importing
package import Time

/// The machine's zone database.
package let systemZones = ZoneDirectory.system.database()

/// The folder of the package.
package let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

/// The paths of calendars in the style of other programs, made for these tests.
package let calendarFixtures = calendars(in: packageFolder + "/Tests/Fixtures/calendars")

/// The paths of calendars from public projects, kept beside the package; empty if they are missing.
package let corpus = calendars(in: packageFolder + "/../shared/ics-corpus")

private func calendars(in folder: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".ics") }.sorted().map { "\(folder)/\($0)" }
}

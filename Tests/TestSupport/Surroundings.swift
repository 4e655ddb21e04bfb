internal import Foundation
internal import Importing
package import Planning

/// The machine's zone database.
package let systemZones = ZoneDirectory.system.database()

/// The folder of the package.
package let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

/// The folder of material that is kept beside the project and not in it; `nil` where it is absent, and what needs it is skipped.
package let sharedFolder: String? = {
    let path = packageFolder + "/../shared"
    return FileManager.default.fileExists(atPath: path) ? path : nil
}()

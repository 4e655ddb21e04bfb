internal import Foundation
internal import Importing
package import Time

/// What operations take from the machine and the moment they run in.
package struct Machine: Sendable {
    package var zones: ZoneDatabase
    package var now: Instant
    /// Where programs for documents are looked for, and who somebody is on a server.
    package var environment: [String: String]
    /// The program that runs, near which those it was installed with are found.
    package var executable: String
    /// The names of countries that the package iso-codes brings.
    package var isoCodes = "/usr/share/iso-codes/json/iso_3166-1.json"

    package init(zones: ZoneDatabase, now: Instant, environment: [String: String] = [:], executable: String = "") {
        self.zones = zones
        self.now = now
        self.environment = environment
        self.executable = executable
    }

    /// This one, now.
    package static var current: Machine {
        Machine(
            zones: ZoneDirectory.system.database(), now: Instant(secondsSince1970: Int(Date().timeIntervalSince1970)),
            environment: ProcessInfo.processInfo.environment, executable: Bundle.main.executablePath ?? CommandLine.arguments[0])
    }

    package var today: LocalDate { now.utc.date }
}

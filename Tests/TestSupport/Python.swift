internal import Foundation

/// Python, which has what some of our answers are compared with.
package enum Python {
    /// The machine's own, for what its standard library knows.
    package static let system = "/usr/bin/python3"
    /// That of the environment which set-up makes for tests.
    package static let judges = packageFolder + "/.venv/bin/python"

    package struct Failed: Error { let status: Int32 }

    /// What it prints; throws where it ends with an error or isn't there.
    package static func run(_ interpreter: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: interpreter)
        process.arguments = arguments
        process.environment = ["PYTHONTZPATH": "/usr/share/zoneinfo"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether it has the module.
    package static func has(_ module: String, _ interpreter: String = system) -> Bool {
        (try? run(interpreter, ["-c", "import \(module)"])) != nil
    }
}

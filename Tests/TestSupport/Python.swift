internal import Foundation

/// Python, whose libraries give the expected results of some tests.
package enum Python {
    /// The system's interpreter, for the standard library.
    package static let system = "/usr/bin/python3"
    /// The interpreter of the environment that `make setup` creates for tests.
    package static let judges = packageFolder + "/.venv/bin/python"

    package struct Failed: Error { let status: Int32 }

    /// Returns the output; throws if the program fails or isn't installed.
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

    /// Whether the module is installed.
    package static func has(_ module: String, _ interpreter: String = system) -> Bool {
        (try? run(interpreter, ["-c", "import \(module)"])) != nil
    }
}

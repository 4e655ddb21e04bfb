internal import Foundation
package import Testing

/// Expects `text` to be what `Golden/<name>` beside the test's file holds.
///
/// `UPDATE_GOLDEN=1 swift test` writes the file anew and fails, so that the difference is read.
package func expectGolden(_ text: String, _ name: String, file: String = #filePath, at location: SourceLocation = #_sourceLocation) throws {
    let golden = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
        try FileManager.default.createDirectory(at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: golden)
        Issue.record("\(name) was written anew; read the difference", sourceLocation: location)
        return
    }
    let expected = try String(contentsOf: golden, encoding: .utf8)
    #expect(text == expected, sourceLocation: location)
}

internal import Foundation
package import Testing

/// Expects `text` to equal `Golden/<name>` beside the test's file.
///
/// `UPDATE_GOLDEN=1 swift test` rewrites the file and fails, so that somebody reads the difference.
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

/// Expects `page` to be what `Golden/<name>` holds and its style sheet what `Golden/<style>` holds, which many pages share:
/// in the golden page, the name of the style stands for it.
package func expectGolden(
    page: String, _ name: String, style: String = "style.css", file: String = #filePath, at location: SourceLocation = #_sourceLocation
) throws {
    let start = try #require(page.range(of: "<style>\n"), sourceLocation: location)
    let end = try #require(page.range(of: "</style>\n", range: start.upperBound..<page.endIndex), sourceLocation: location)
    try expectGolden(String(page[start.upperBound..<end.lowerBound]), style, file: file, at: location)
    try expectGolden(page.replacingCharacters(in: start.upperBound..<end.lowerBound, with: "\(style)\n"), name, file: file, at: location)
}

import Documents
import Foundation
import Operations
import Testing

@Suite struct TemplateGuideTests {
    @Test func `the guide lists every name in a document, and repeated parts only once`() throws {
        let values = try #require(TemplateGuide.documents.first { $0.name == "digest" }?.values)
        #expect(values.contains("\n    outcomes: list of texts\n") || values.contains("\n      outcomes: list of texts\n"))
        #expect(values.components(separatedBy: "topics: list of texts").count == 2)
        #expect(values.contains("parts: list of, as above"))
        for (name, _) in TemplateGuide.documents {
            #expect(TemplateGuide.page.contains("## \(name)\n"))
            #expect(TemplateLibrary.builtIn.sources.keys.contains { $0.hasPrefix(name + ".") })
        }
    }
}

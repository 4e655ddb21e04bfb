@testable internal import Documents
internal import Foundation
internal import Testing

@Suite struct TypesettingTests {
    @Test func `what Typst says is told with file, line and column, however it says it`() {
        let long = "error: unknown variable: titel\n  ┌─ agenda.typ:4:10\n  │\n4 │ #titel\n  │  ^^^^^\n"
        #expect(TemplateMistake(typst: long).description == "agenda.typ:4:10: unknown variable: titel")
        #expect(TemplateMistake(typst: "agenda.typ:12:3: error: expected comma").description == "agenda.typ:12:3: expected comma")
    }

    @Test(arguments: [
        ("Meeting", ["Noto Sans"]), ("2014", []), ("منتدى", ["Noto Naskh Arabic"]), ("공공행정", ["Noto Sans CJK KR|Noto Sans KR"]),
        ("吴红波 Wu", ["Noto Sans", "Noto Sans CJK SC|Noto Sans SC"]), ("თბილისი", ["Noto Sans Georgian"]),
        ("Москва", ["Noto Sans"]), ("กรุงเทพ", ["Noto Sans Thai"]),
    ]) func `each script needs a font of its own`(text: String, families: [String]) {
        #expect(FontFamilies.needed(for: [text]) == families)
    }

    /// A folder with files that can be run.
    private func folder(_ files: String...) throws -> String {
        let folder = FileManager.default.temporaryDirectory.path + "/typesetting-\(UUID().uuidString)"
        for file in files {
            let path = folder + "/" + file
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            #expect(
                FileManager.default.createFile(atPath: path, contents: Data("#!/bin/sh\n".utf8), attributes: [.posixPermissions: 0o755]))
        }
        return folder
    }

    @Test func `the program is the one that is named, else the one on the path, else the one installed`() throws {
        let folder = try folder("bin/typst", "own/typst", "tree/.typst/bin/python", "tree/.build/release/plenary")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (path, executable) = ("/nowhere:\(folder)/bin", "\(folder)/tree/.build/release/plenary")
        #expect(
            try TypesetterProgram(environment: ["PATH": path, "PLENARY_TYPST": "\(folder)/own/typst"], executable: executable)
                == .command(path: "\(folder)/own/typst"))
        #expect(try TypesetterProgram(environment: ["PATH": path], executable: executable) == .command(path: "\(folder)/bin/typst"))
        #expect(try TypesetterProgram(environment: [:], executable: executable) == .python(path: "\(folder)/tree/.typst/bin/python"))
        #expect(throws: DocumentError.noTypesetter(named: "/nowhere/typst")) {
            try TypesetterProgram(environment: ["PLENARY_TYPST": "/nowhere/typst"], executable: executable)
        }
        #expect(throws: DocumentError.noTypesetter(named: nil)) { try TypesetterProgram(environment: [:], executable: "/nowhere/plenary") }
    }
}

internal import Foundation
internal import Operations
internal import Testing

@Suite struct FilesTests {
    @Test func `all files are written, or none`() throws {
        let folder = try TemporaryFolder()
        try Files.write(Array("here".utf8), to: folder.path + "/a")
        // A file stands where a folder would have to be.
        let message = refusal { try Files.writeAll(["0": [], "a/b": []], into: folder.path) }
        #expect(message?.hasPrefix("\(folder.path): can't be written: ") == true)
        #expect(folder.names == ["a"])
    }

    @Test func `a file that is replaced keeps who may read it`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a"
        try Files.write([1], to: path)
        try Files.makePrivate(path)
        try Files.write([2], to: path)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        #expect(try Files.read(path) == [2])
    }

    @Test func `what isn't there is refused in the system's words`() {
        #expect(refusal { try Files.read("/none") } == "/none: No such file or directory; see that the path is right and the file readable")
    }
}

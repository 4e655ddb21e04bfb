internal import Foundation

/// The program that sets PDFs: Typst's own command, or Python with the `typst` module, which sets many at one start.
package enum TypesetterProgram: Hashable, Sendable {
    case command(path: String)
    case python(path: String)

    /// What `PLENARY_TYPST` names, else `typst` on the path, else the private environment that was installed with the program at
    /// `executable` or that stands in a folder around it.
    package init(environment: [String: String], executable: String) throws(DocumentError) {
        if let named = environment["PLENARY_TYPST"], !named.isEmpty {
            guard Self.isExecutable(named) else { throw .noTypesetter(named: named) }
            self = .command(path: named)
            return
        }
        let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        if let found = folders.map({ $0 + "/typst" }).first(where: Self.isExecutable) {
            self = .command(path: found)
            return
        }
        var folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
        var candidates = [folder.deletingLastPathComponent().path + "/lib/plenary/typst/bin/python"]
        while folder.path != "/" {
            candidates.append(folder.path + "/.typst/bin/python")
            folder.deleteLastPathComponent()
        }
        guard let python = candidates.first(where: Self.isExecutable) else { throw .noTypesetter(named: nil) }
        self = .python(path: python)
    }

    var path: String {
        switch self {
        case .command(let path), .python(let path): path
        }
    }

    private static func isExecutable(_ path: String) -> Bool { FileManager.default.isExecutableFile(atPath: path) }
}

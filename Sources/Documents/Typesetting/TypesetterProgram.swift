internal import Foundation

/// The program that typesets PDFs: the `typst` command, or Python with the `typst` module, which can set many per start.
package enum TypesetterProgram: Hashable, Sendable {
    case command(path: String)
    /// `modules` is the folder with the module.
    case python(path: String, modules: String)

    /// Looks for the command in `PLENARY_TYPST`, then for `typst` on the path, then for the module installed with the program at
    /// `executable` or in a folder around it, run by the `python3` on the path.
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
        guard let modules = Self.modules(near: executable) else { throw .noTypesetter(named: nil) }
        guard let python = folders.map({ $0 + "/python3" }).first(where: Self.isExecutable) else { throw .noPython(modules: modules) }
        self = .python(path: python, modules: modules)
    }

    /// Relative to the program, so that both can be moved together.
    private static func modules(near executable: String) -> String? {
        var folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
        var candidates = [folder.deletingLastPathComponent().path + "/lib/plenary/typst"]
        while folder.path != "/" {
            candidates.append(folder.path + "/.typst")
            folder.deleteLastPathComponent()
        }
        return candidates.first { FileManager.default.fileExists(atPath: $0 + "/typst/__init__.py") }
    }

    var path: String {
        switch self {
        case .command(let path), .python(let path, _): path
        }
    }

    private static func isExecutable(_ path: String) -> Bool { FileManager.default.isExecutableFile(atPath: path) }
}

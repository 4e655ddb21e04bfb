/// Why a document can't be printed.
package enum DocumentError: Error, Hashable {
    /// No template has the name.
    case noTemplate(file: String)
    /// Everything that is wrong with the templates it needs.
    case mistakes([TemplateMistake])
    case unreadable(folder: String, reason: String)
    /// The picture of the letterhead.
    case noLogo(String, reason: String)
    /// Nothing there sets PDFs; `named` is what was asked for by name.
    case noTypesetter(named: String?)
    /// Typst is there, as a module of Python in the folder `modules`, and Python isn't.
    case noPython(modules: String)
    case noPandoc
    /// No font has letters that are needed.
    case missingFonts([String])
    /// No font has these letters, of scripts that we know no font for.
    case missingLetters([String])
    case typesetterFailed(reason: String)
}

extension DocumentError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noTemplate(let file): "there is no template '\(file)'"
        case .mistakes(let mistakes): mistakes.map(\.description).joined(separator: "\n")
        case .unreadable(let folder, let reason): "the templates in \(folder) can't be read: \(reason)"
        case .noLogo(let path, let reason): "the logo of the letterhead, \(path), can't be printed: \(reason)"
        case .noTypesetter(let named?): "PLENARY_TYPST names '\(named)', which can't be run; name the typst command"
        case .noTypesetter(nil):
            "PDFs are set with Typst, which isn't here; run 'make setup' or install typst (0.14 or newer), or name it in PLENARY_TYPST"
        case .noPython(let modules):
            "PDFs are set with Typst, which is in \(modules) and runs in Python, and no python3 is on the path; install it "
                + "(apt-get install python3)"
        case .missingFonts(let families):
            "no font here has some of the letters; install \(families.map { $0.split(separator: "|")[0] }.joined(separator: ", ")) "
                + "(on Debian fonts-noto-core and fonts-noto-cjk)"
        case .missingLetters(let letters):
            "no font here has \(letters.map { "'\($0)' (\(Self.names($0)))" }.joined(separator: ", ")); install one that has, or write "
                + "the text without"
        case .noPandoc: "DOCX is made with pandoc, which isn't here; install it (apt-get install pandoc), or choose html or pdf"
        case .typesetterFailed(let reason): "the document can't be set: \(reason)"
        }
    }
}

extension DocumentError {
    /// `U+1F389 PARTY POPPER`
    private static func names(_ letters: String) -> String {
        letters.unicodeScalars.map { scalar in
            let number = String(scalar.value, radix: 16, uppercase: true)
            let code = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
            return scalar.properties.name.map { "\(code) \($0)" } ?? code
        }.joined(separator: ", ")
    }
}

/// Why a document can't be printed.
package enum DocumentError: Error, Hashable {
    /// No template has the name.
    case noTemplate(file: String)
    /// Every problem in the templates of the document.
    case templateProblems([TemplateProblem])
    case unreadable(folder: String, reason: String)
    /// The letterhead's picture.
    case noLogo(String, reason: String)
    /// No program for PDFs is installed; `named` is the one that was asked for.
    case noTypesetter(named: String?)
    /// Typst is installed as a Python module in the folder `modules`, but Python isn't.
    case noPython(modules: String)
    /// No installed font has some of the letters.
    case missingFonts([String])
    /// No installed font has these letters of a template.
    case missingLetters([String])
    case typesetterFailed(reason: String)
}

extension DocumentError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noTemplate(let file): "there is no template '\(file)'"
        case .templateProblems(let problems): problems.map(\.description).joined(separator: "\n")
        case .unreadable(let folder, let reason): "the templates in \(folder) can't be read: \(reason)"
        case .noLogo(let path, let reason): "the logo of the letterhead, \(path), can't be printed: \(reason)"
        case .noTypesetter(let named?): "PLENARY_TYPST names '\(named)', which can't be run; name the typst command"
        case .noTypesetter(nil):
            "PDFs are typeset with Typst, which isn't installed; run 'make setup' or install typst (0.14 or newer), or name it in PLENARY_TYPST"
        case .noPython(let modules):
            "PDFs are typeset with Typst, which is in \(modules) and runs in Python, but no python3 is on the path; install it "
                + "(apt-get install python3)"
        case .missingFonts(let families):
            "no installed font has some of the letters; install \(MissingLetters.list(ofFonts: families))"
        case .missingLetters(let letters):
            "no installed font has \(MissingLetters.list(letters.flatMap(\.unicodeScalars))); install one that has them, or change the text"
        case .typesetterFailed(let reason): "the document can't be set: \(reason)"
        }
    }
}

package import Documents
internal import Foundation
internal import Planning

/// With which templates documents are printed, and on which paper.
package struct Printing: Sendable {
    /// A folder of templates that stand in for the built-in ones.
    package var templates: String?
    package var paper = Typesetter.Paper.a4
    /// Whether documents that share a file begin on any page, not only on the front of a sheet.
    package var isOneSided = false

    package init() {}

    func library() throws(DocumentError) -> TemplateLibrary {
        guard let templates else { return .builtIn }
        return try TemplateLibrary(folder: templates)
    }

    /// What of a printed document the plan doesn't hold, as one text.
    func signature(_ format: DocumentFormat, logo: Logo?) -> String {
        let texts = (try? library().sources) ?? [:]
        return
            ([format.rawValue, paper.rawValue, logo?.address ?? ""]
            + texts.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
            .joined(separator: "\n")
    }
}

/// The picture of the letterhead, as far as it is printed.
struct Logo {
    /// Typst knows it by this name.
    let name: String
    let path: String
    /// The picture itself, for HTML.
    let address: String

    /// `nil` where the plan names none.
    init?(of opened: OpenedPlan) throws(DocumentError) {
        guard let logo = opened.plan.plan.letterhead?.logo else { return nil }
        path = opened.folder + "/" + logo
        let ending = String(logo[logo.index(after: logo.lastIndex(of: ".")!)...]).lowercased()  // it was read with one
        name = "letterhead." + ending
        let type = ["svg": "svg+xml", "jpg": "jpeg"][ending] ?? ending
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .noLogo(path, reason: error.localizedDescription)
        }
        if data.count > 4 << 20 { throw .noLogo(path, reason: "over 4 MB; make it smaller") }
        address = "data:image/\(type);base64,\(data.base64EncodedString())"
    }
}

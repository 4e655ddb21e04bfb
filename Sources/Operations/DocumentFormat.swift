/// What a document is written as.
package enum DocumentFormat: String, CaseIterable, Sendable {
    case html, pdf, svg, docx, md, csv, xlsx, json
}

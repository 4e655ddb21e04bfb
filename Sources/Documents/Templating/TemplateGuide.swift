/// The names that templates can use for one type of document, from that type, so that the list is never out of date.
package struct TemplateGuide {
    private let shapes: TemplateShapes

    package init<Document: PrintedDocument>(of type: Document.Type) { shapes = TemplateShapes(of: type) }

    /// A line for each name with its type; the names inside a part or list are indented below it.
    package var values: String { lines(shapes.root, indent: "", around: []).joined(separator: "\n") + "\n" }

    private func lines(_ shape: TemplateShape, indent: String, around: [TemplateShape]) -> [String] {
        shapes.names(in: shape).sorted { $0.key < $1.key }.flatMap { name, shape in
            let inner = shape.element
            let isKnown = (around + [shapes.root]).contains(inner)
            let line = "\(indent)\(name): \(shape.word)" + (isKnown && inner.isPart ? ", as above" : "")
            return [line] + (inner.isPart && !isKnown ? lines(inner, indent: indent + "  ", around: around + [inner]) : [])
        }
    }
}

extension TemplateShape {
    fileprivate var element: TemplateShape { if case .list(let element) = self { element.element } else { self } }
    fileprivate var isPart: Bool { if case .part = self { true } else { false } }

    fileprivate var word: String {
        switch self {
        case .text, .worded: "text"
        case .number: "number"
        case .flag: "yes or no"
        case .list(let element) where element.isPart: "list of"
        case .list(let element): "list of \(element.word)s"
        case .part: "has"
        case .anything: "anything"
        }
    }
}

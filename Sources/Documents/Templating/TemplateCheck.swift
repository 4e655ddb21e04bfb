internal import Planning

/// Checks a template and its partials against the shape of a document, and collects the problems.
struct TemplateCheck {
    /// A value in which names are looked up.
    private struct Context {
        let shape: TemplateShape
        /// Whether it was found in the context directly around it, and so is a smaller part of that.
        let isWithin: Bool
    }

    private struct Frame {
        /// The tag that opened it; `nil` for the file itself.
        let tag: TemplateTag?
        /// The innermost last.
        let contexts: [Context]
        /// Whether `first()`, `last()` and similar functions refer to a list.
        let isInList: Bool
    }

    private struct Visit: Hashable {
        let file: String
        let shapes: [TemplateShape]
    }

    private let texts: [String: String]
    private let shapes: TemplateShapes
    private var visits: Set<Visit> = []
    /// The files being checked, each with the number of contexts around it.
    private var open: [(file: String, depth: Int)] = []
    private(set) var problems: [TemplateProblem] = []
    /// The files that are needed, including partials.
    private(set) var files: Set<String> = []

    init(file: String, texts: [String: String], shapes: TemplateShapes) {
        self.texts = texts
        self.shapes = shapes
        follow(file, text: texts[file]!, contexts: [Context(shape: shapes.root, isWithin: true)])  // looked up before
    }

    // MARK: Files

    private mutating func follow(_ file: String, text: String, contexts: [Context]) {
        guard visits.insert(Visit(file: file, shapes: Self.visible(contexts))).inserted else { return }
        files.insert(file)
        open.append((file, contexts.count))
        let scanner = TemplateScanner(file: file, text: text)
        for problem in scanner.problems { report(problem) }
        var frames = [Frame(tag: nil, contexts: contexts, isInList: false)]
        for tag in scanner.tags { follow(tag, in: file, frames: &frames) }
        for case let tag? in frames.map(\.tag) { report(.unclosedSection(tag.text), at: tag, in: file) }
        open.removeLast()
    }

    /// The shapes that matter for look-ups: of several contexts of one shape, the innermost hides the others.
    private static func visible(_ contexts: [Context]) -> [TemplateShape] {
        var seen: Set<TemplateShape> = []
        return contexts.reversed().map(\.shape).filter { seen.insert($0).inserted }
    }

    private mutating func followPartial(_ tag: TemplateTag, in file: String, _ frame: Frame) {
        let partial = tag.name + ".mustache"
        if tag.name.hasPrefix("*") {
            report(.computedPartial(tag.name), at: tag, in: file)
        } else if let text = texts[partial] {
            if isEndless(partial, contexts: frame.contexts) { return report(.endlessPartial(tag.name), at: tag, in: file) }
            follow(partial, text: text, contexts: frame.contexts)
        } else {
            let names = texts.keys.map { $0.replacing(".mustache", with: "") }
            report(.unknownPartial(tag.name, suggestion: suggestion(for: tag.name, among: names)), at: tag, in: file)
        }
    }

    /// Whether the file would include itself without ever reaching a smaller part of the document.
    private func isEndless(_ file: String, contexts: [Context]) -> Bool {
        guard let around = open.last(where: { $0.file == file }) else { return false }
        let since = contexts[around.depth...]
        return since.isEmpty || !since.allSatisfy(\.isWithin)
    }

    // MARK: Tags

    private mutating func follow(_ tag: TemplateTag, in file: String, frames: inout [Frame]) {
        let frame = frames.last!  // the file's own is never closed
        switch tag.kind {
        case .variable:
            switch resolve(tag, in: frame, file: file).shape {
            case .list, .part: report(.notText(tag.text), at: tag, in: file)
            case .text, .worded, .number, .flag, .anything: break
            }
        case .section:
            frames.append(opened(by: tag, as: resolve(tag, in: frame, file: file), in: frame))
        case .inverted:
            _ = resolve(tag, in: frame, file: file)
            frames.append(Frame(tag: tag, contexts: frame.contexts, isInList: frame.isInList))
        case .block:
            frames.append(Frame(tag: tag, contexts: frame.contexts, isInList: false))
        case .partial:
            followPartial(tag, in: file, frame)
        case .parent:
            followPartial(tag, in: file, frame)
            frames.append(Frame(tag: tag, contexts: frame.contexts, isInList: false))
        case .close:
            close(tag, in: file, frames: &frames)
        }
    }

    private func opened(by tag: TemplateTag, as found: Context, in frame: Frame) -> Frame {
        switch found.shape {
        case .flag: Frame(tag: tag, contexts: frame.contexts, isInList: frame.isInList)
        case .list(let element):
            Frame(tag: tag, contexts: frame.contexts + [Context(shape: element, isWithin: found.isWithin)], isInList: true)
        case .anything: Frame(tag: tag, contexts: frame.contexts + [found], isInList: true)
        case .part, .text, .worded, .number: Frame(tag: tag, contexts: frame.contexts + [found], isInList: false)
        }
    }

    private mutating func close(_ tag: TemplateTag, in file: String, frames: inout [Frame]) {
        guard let open = frames.last?.tag else { return report(.unopenedSection(tag.text), at: tag, in: file) }
        if open.text != tag.text {
            // If the name belongs to a section further out, this tag closes it; otherwise the name is wrong.
            report(.crossedSection(tag.text, open: open.text, line: open.line), at: tag, in: file)
            if let index = frames.lastIndex(where: { $0.tag?.text == tag.text }) { frames.removeSubrange((index + 1)...) }
        }
        frames.removeLast()
    }

    // MARK: Names

    private mutating func resolve(_ tag: TemplateTag, in frame: Frame, file: String) -> Context {
        if tag.name.isEmpty { return Context(shape: resolvePosition(tag, isInList: frame.isInList, file: file), isWithin: false) }
        let found = lookUp(tag, in: frame.contexts, file: file)
        var shape = found.shape
        for transform in tag.transforms.reversed() {
            guard let transformed = shape.transforms[transform] else {
                let suggestion = suggestion(for: transform, among: shape.transforms.keys)
                if shape != .anything { report(.unknownTransform(transform, suggestion: suggestion), at: tag, in: file) }
                return Context(shape: .anything, isWithin: false)
            }
            shape = transformed
        }
        return Context(shape: shape, isWithin: found.isWithin)
    }

    /// `first()` and similar functions, which give the position in a list.
    private mutating func resolvePosition(_ tag: TemplateTag, isInList: Bool, file: String) -> TemplateShape {
        let known: [String: TemplateShape] =
            isInList ? ["first": .flag, "last": .flag, "even": .flag, "odd": .flag, "index": .number] : [:]
        if tag.transforms.count == 1, let shape = known[tag.transforms[0]] { return shape }
        report(.unknownTransform(tag.text, suggestion: suggestion(for: tag.text, among: known.keys.map { $0 + "()" })), at: tag, in: file)
        return .anything
    }

    private mutating func lookUp(_ tag: TemplateTag, in contexts: [Context], file: String) -> Context {
        let innermost = contexts.last!  // never empty
        if tag.name == "." { return Context(shape: innermost.shape, isWithin: false) }
        let candidates = (tag.name.hasPrefix(".") ? [innermost] : contexts).map(\.shape)
        let anything = Context(shape: .anything, isWithin: false)
        if candidates.contains(.anything) { return anything }
        let names = tag.name.split(separator: ".").map(String.init)
        let holder = candidates.lastIndex { shapes.names(in: $0)[names[0]] != nil }
        var shape = holder.map { candidates[$0] } ?? .anything
        for name in names {
            guard let member = shapes.names(in: shape)[name] else {
                let around = holder == nil ? candidates : [shape]
                let known = around.last { !shapes.names(in: $0).isEmpty }.map { shapes.names(in: $0).keys.sorted() } ?? []
                let suggestion = suggestion(for: name, among: around.flatMap { shapes.names(in: $0).keys })
                report(.unknownName(name, suggestion: suggestion, known: known), at: tag, in: file)
                return anything
            }
            shape = member
        }
        return Context(shape: shape, isWithin: holder == candidates.count - 1)
    }

    private mutating func report(_ reason: TemplateProblem.Reason, at tag: TemplateTag, in file: String) {
        report(TemplateProblem(file: file, line: tag.line, column: tag.column, reason: reason))
    }

    private mutating func report(_ problem: TemplateProblem) {
        if !problems.contains(problem) { problems.append(problem) }
    }
}

extension TemplateShape {
    /// The values that Mustache's functions make of it.
    fileprivate var transforms: [String: TemplateShape] {
        switch self {
        case .text, .worded: ["empty": .flag, "capitalized": .text, "lowercased": .text, "uppercased": .text, "reversed": .text]
        case .number: ["equalzero": .flag, "plusone": .number, "minusone": .number, "even": .flag, "odd": .flag]
        case .list(let element): ["first": element, "last": element, "reversed": self, "count": .number, "empty": .flag]
        case .flag, .part, .anything: [:]
        }
    }
}

internal import Planning

/// Follows a template and its partials through the shape of a document, and collects what can't be.
struct TemplateCheck {
    private struct Frame {
        /// The tag that opened it; `nil` for the file itself.
        let tag: TemplateTag?
        /// What names are looked up in, the innermost last.
        let contexts: [TemplateShape]
        /// Whether `first()`, `last()` and the like tell the place in a list.
        let isInList: Bool
    }

    private struct Visit: Hashable {
        let file: String
        let contexts: [TemplateShape]
    }

    private let texts: [String: String]
    private let shapes: TemplateShapes
    private var visits: Set<Visit> = []
    private(set) var mistakes: [TemplateMistake] = []
    /// The files that are needed, the partials too.
    private(set) var files: Set<String> = []

    init(file: String, texts: [String: String], shapes: TemplateShapes) {
        self.texts = texts
        self.shapes = shapes
        follow(file, contexts: [shapes.root])
    }

    private mutating func follow(_ file: String, contexts: [TemplateShape]) {
        // Partials that contain themselves pile up the same parts; once through each pile of different ones is enough.
        var different = contexts
        for index in different.indices.dropFirst().reversed() where different[index] == different[index - 1] { different.remove(at: index) }
        guard visits.insert(Visit(file: file, contexts: different)).inserted, let text = texts[file] else { return }
        files.insert(file)
        let scanner = TemplateScanner(file: file, text: text)
        for mistake in scanner.mistakes { report(mistake) }
        var frames = [Frame(tag: nil, contexts: different, isInList: false)]
        for tag in scanner.tags { follow(tag, in: file, frames: &frames) }
        for case let tag? in frames.map(\.tag) { report(.unclosedSection(tag.text), at: tag, in: file) }
    }

    private mutating func follow(_ tag: TemplateTag, in file: String, frames: inout [Frame]) {
        let frame = frames.last!  // the file's own is never closed
        switch tag.kind {
        case .variable:
            switch resolve(tag, in: frame, file: file) {
            case .list, .part: report(.notText(tag.text), at: tag, in: file)
            case .text, .number, .flag, .anything: break
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

    private func opened(by tag: TemplateTag, as shape: TemplateShape, in frame: Frame) -> Frame {
        switch shape {
        case .flag: Frame(tag: tag, contexts: frame.contexts, isInList: frame.isInList)
        case .list(let element): Frame(tag: tag, contexts: frame.contexts + [element], isInList: true)
        case .anything: Frame(tag: tag, contexts: frame.contexts + [.anything], isInList: true)
        case .part, .text, .number: Frame(tag: tag, contexts: frame.contexts + [shape], isInList: false)
        }
    }

    private mutating func followPartial(_ tag: TemplateTag, in file: String, _ frame: Frame) {
        let partial = tag.name + ".mustache"
        if tag.name.hasPrefix("*") {
            report(.computedPartial(tag.name), at: tag, in: file)
        } else if texts[partial] == nil {
            let names = texts.keys.map { $0.replacing(".mustache", with: "") }
            report(.unknownPartial(tag.name, suggestion: suggestion(for: tag.name, among: names)), at: tag, in: file)
        } else {
            follow(partial, contexts: frame.contexts)
        }
    }

    private mutating func close(_ tag: TemplateTag, in file: String, frames: inout [Frame]) {
        guard let open = frames.last?.tag else { return report(.unopenedSection(tag.text), at: tag, in: file) }
        if open.text != tag.text {
            // One that is open further out is closed by this; otherwise it is the name that is wrong.
            report(.crossedSection(tag.text, open: open.text, line: open.line), at: tag, in: file)
            if let index = frames.lastIndex(where: { $0.tag?.text == tag.text }) { frames.removeSubrange((index + 1)...) }
        }
        frames.removeLast()
    }

    // MARK: Names

    private mutating func resolve(_ tag: TemplateTag, in frame: Frame, file: String) -> TemplateShape {
        var shape: TemplateShape
        if tag.name.isEmpty {
            return resolvePosition(tag, isInList: frame.isInList, file: file)
        } else {
            shape = lookUp(tag, in: frame.contexts, file: file)
        }
        for transform in tag.transforms.reversed() {
            guard let transformed = shape.transforms[transform] else {
                let suggestion = suggestion(for: transform, among: shape.transforms.keys)
                if shape != .anything { report(.unknownTransform(transform, suggestion: suggestion), at: tag, in: file) }
                return .anything
            }
            shape = transformed
        }
        return shape
    }

    /// `first()` and its like, which tell where in a list the template stands.
    private mutating func resolvePosition(_ tag: TemplateTag, isInList: Bool, file: String) -> TemplateShape {
        let known: [String: TemplateShape] =
            isInList ? ["first": .flag, "last": .flag, "even": .flag, "odd": .flag, "index": .number] : [:]
        if tag.transforms.count == 1, let shape = known[tag.transforms[0]] { return shape }
        report(.unknownTransform(tag.text, suggestion: suggestion(for: tag.text, among: known.keys.map { $0 + "()" })), at: tag, in: file)
        return .anything
    }

    private mutating func lookUp(_ tag: TemplateTag, in contexts: [TemplateShape], file: String) -> TemplateShape {
        if tag.name == "." { return contexts.last! }  // never empty
        let names = tag.name.split(separator: ".").map(String.init)
        let candidates = tag.name.hasPrefix(".") ? contexts.suffix(1) : contexts[...]
        guard let first = names.first else { return .anything }
        if candidates.contains(.anything) { return .anything }
        let found = candidates.last { shapes.member(first, of: $0) != nil }
        guard var shape = found.flatMap({ shapes.member(first, of: $0) }) else {
            return unknown(first, among: candidates.map { shapes.names(in: $0) }, tag, file)
        }
        for name in names.dropFirst() {
            guard let member = shapes.member(name, of: shape) else { return unknown(name, among: [shapes.names(in: shape)], tag, file) }
            shape = member
        }
        return shape
    }

    private mutating func unknown(_ name: String, among names: [[String: TemplateShape]], _ tag: TemplateTag, _ file: String)
        -> TemplateShape
    {
        let known = names.flatMap(\.keys)
        let innermost = names.last { !$0.isEmpty }.map { $0.keys.sorted() } ?? []
        report(.unknownName(name, suggestion: suggestion(for: name, among: known), known: innermost), at: tag, in: file)
        return .anything
    }

    private mutating func report(_ reason: TemplateMistake.Reason, at tag: TemplateTag, in file: String) {
        report(TemplateMistake(file: file, line: tag.line, column: tag.column, reason: reason))
    }

    private mutating func report(_ mistake: TemplateMistake) {
        if !mistakes.contains(mistake) { mistakes.append(mistake) }
    }
}

extension TemplateShape {
    /// What Mustache can make of it by functions.
    fileprivate var transforms: [String: TemplateShape] {
        switch self {
        case .text: ["empty": .flag, "capitalized": .text, "lowercased": .text, "uppercased": .text, "reversed": .text]
        case .number: ["equalzero": .flag, "plusone": .number, "minusone": .number, "even": .flag, "odd": .flag]
        case .list(let element): ["first": element, "last": element, "reversed": self, "count": .number, "empty": .flag]
        case .flag, .part, .anything: [:]
        }
    }
}

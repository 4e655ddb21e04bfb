/// The body of a page as WordprocessingML (ECMA-376 part 1, 17): its blocks become paragraphs and tables with styles of `WordStyles`.
///
/// It knows the elements that pages of texts have, and the classes of the built-in templates; what it doesn't know is a plain block or
/// plain letters.
struct WordBody {
    private(set) var xml = ""
    /// The addresses of links, in the order of their first use.
    private(set) var links: [String] = []
    private(set) var pictures: [WordPicture] = []
    private let page: WordPage
    private let isRightToLeft: Bool
    private var runs = WordRuns()
    private var endsInTable = false

    /// What is around a block.
    private struct Surroundings {
        var style: String?
        var indent = 0
        /// 1 for bullets, 2 for numbers.
        var list: Int?
        var letters = LetterStyle()
        var isCancelled = false
        /// The width of a line, in twentieths of a point.
        var line: Int
        /// Whether each span is on a line of its own, as times are.
        var isOfTimes = false
    }

    init(_ root: HTMLElement, page: WordPage, isRightToLeft: Bool) {
        self.page = page
        self.isRightToLeft = isRightToLeft
        let around = Surroundings(line: page.line)
        add(root.first("body")?.children ?? root.children, around)
        flush(around)
    }

    // MARK: Blocks

    private static let styles = [
        "phase": "Status", "confidential": "Status", "around": "Around", "kind": "Kind", "theme": "Theme", "lead": "Lead",
        "aside": "Aside", "note": "Aside", "summary": "Aside", "group": "Group", "overnight": "Overnight",
    ]
    private static let headings = ["h1": "Title", "h2": "Heading1", "h3": "Heading2", "h4": "Heading3"]
    private static let blocks: Set<String> = [
        "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "header", "li", "main",
        "nav", "ol", "p", "pre", "section", "table", "ul",
    ]
    /// What opens a page or a mail and can't run anything.
    private static let schemes = ["http:", "https:", "mailto:"]
    private static let left: Set<String> = ["head", "svg", "template", "title", "button", "nav"]

    private mutating func add(_ nodes: [HTMLNode], _ around: Surroundings) {
        for node in nodes {
            switch node {
            case .text(let text): runs.add(text, around.letters)
            case .element(let element): add(element, around)
            }
        }
    }

    private mutating func add(_ element: HTMLElement, _ around: Surroundings) {
        if Self.left.contains(element.name) { return }
        // The foot of each page has what it says.
        if element.name == "footer" { return flush(around) }
        guard Self.blocks.contains(element.name) || Self.headings[element.name] != nil else { return addLetters(element, around) }
        flush(around)
        var inner = around
        if element.has(class: "cancelled") { inner.isCancelled = true }
        switch element.name {
        case "table": addTable(element, inner)
        case "dl" where element.has(class: "facts"): addFacts(element, inner)
        case "dl": addPeople(element, inner)
        case "ul", "ol":
            inner.list = element.has(class: "plain") ? nil : element.name == "ul" ? 1 : 2
            add(element.children, inner)
        case "div" where element.has(class: "letterhead"): addLetterhead(element, inner)
        case "header":
            add(element.children, inner)
            flush(inner)
            paragraph("Rule", inner)
        default:
            let style = element.classes.lazy.compactMap { Self.styles[String($0)] }.first
            if let heading = Self.headings[element.name] {
                // A title in a table is no heading of the document's outline.
                inner.style = element.has(class: "title") ? "Entry" : heading
                inner.letters.isStruck = inner.isCancelled
            } else if let style {
                inner.style = style
            }
            if element.has(class: "title") { inner.letters.isStruck = inner.isCancelled }
            if let language = element.attributes["lang"], element.name != "body" { inner.letters.language = language }
            add(element.children, inner)
        }
        flush(inner)
    }

    /// Ends the paragraph.
    private mutating func flush(_ around: Surroundings) {
        if runs.isEmpty { return }
        paragraph(around.style, around, runs.xml)
        runs = WordRuns()
    }

    private mutating func paragraph(_ style: String?, _ around: Surroundings, _ content: String = "") {
        var properties = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        if let list = around.list { properties += "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(list)\"/></w:numPr>" }
        if isRightToLeft { properties += "<w:bidi/>" }
        if around.indent > 0 {
            properties +=
                "<w:ind w:left=\"\(around.indent + (around.list == nil ? 0 : 300))\"\(around.list == nil ? "" : " w:hanging=\"300\"")/>"
        }
        xml += "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(content)</w:p>"
        endsInTable = false
    }

    // MARK: Letters

    private mutating func addLetters(_ element: HTMLElement, _ around: Surroundings) {
        var inner = around
        var isAlone = false
        if let language = element.attributes["lang"] { inner.letters.language = language }
        if element.attributes["dir"] == "ltr" { inner.letters.isLeftToRight = true }
        switch element.name {
        case "br": return runs.addBreak()
        case "img": return addPicture(element, line: around.line)
        case "strong", "b": inner.letters.isBold = true
        case "em", "i": inner.letters.isItalic = true
        case "s", "del": inner.letters.isStruck = true
        case "small":
            inner.letters.name = "Small"
            isAlone = around.isOfTimes
        case "span": isAlone = around.isOfTimes
        default: break
        }
        if element.has(class: "name") { inner.letters.isBold = true }
        if element.has(class: "span") { inner.letters.isBold = true }
        if element.has(class: "affiliation") { inner.letters.name = "Small" }
        if element.has(class: "title"), around.isCancelled { inner.letters.isStruck = true }
        if isAlone { flush(around) }
        if element.name == "a", let target = element.attributes["href"], Self.schemes.contains(where: target.hasPrefix) {
            if !links.contains(target) { links.append(target) }
            inner.letters.name = "Hyperlink"
            runs.add(markup: "<w:hyperlink r:id=\"link\(links.firstIndex(of: target)!)\">")  // it was added
            add(element.children, inner)
            runs.add(markup: "</w:hyperlink>")
        } else {
            add(element.children, inner)
        }
        if isAlone { flush(around) }
    }

    /// As large as on paper: 16 mm high, but 60 mm wide at most.
    private mutating func addPicture(_ element: HTMLElement, line: Int) {
        guard let picture = element.attributes["src"].flatMap(WordPicture.init) else { return }
        let number = pictures.firstIndex(of: picture) ?? pictures.count
        if number == pictures.count { pictures.append(picture) }
        let height = min(16, 60 * picture.proportion)
        let (width, tall) = (Int(height / picture.proportion * 36000), Int(height * 36000))
        let alternative = escapedXML(element.attributes["alt"] ?? "")
        runs.add(markup: WordStyles.drawing(number, width: width, height: tall, alternative: alternative, isDrawn: picture.kind == "svg"))
    }

    // MARK: Tables

    private mutating func beginTable(_ style: String, _ widths: [Int]) {
        // Two tables without anything between them would be one.
        if endsInTable { paragraph("Gap", Surroundings(line: page.line)) }
        xml += "<w:tbl><w:tblPr><w:tblStyle w:val=\"\(style)\"/>\(isRightToLeft ? "<w:bidiVisual/>" : "")"
        xml += "<w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
        xml += "<w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>"
        xml += widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
    }

    private mutating func endTable() {
        xml += "</w:tbl>"
        endsInTable = true
    }

    private mutating func addCell(_ nodes: [HTMLNode], width: Int, _ around: Surroundings) {
        xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>"
        let start = xml.utf8.count
        add(nodes, around)
        flush(around)
        if xml.utf8.count == start || endsInTable { paragraph(around.style, around) }
        xml += "</w:tc>"
    }

    private mutating func addRow(_ row: HTMLElement, widths: [Int], isHead: Bool, isOfTimes: Bool, _ around: Surroundings) {
        let cells = row.elements.filter { $0.name == "td" || $0.name == "th" }
        if cells.isEmpty { return }
        // What takes a good part of a page may be cut.
        let isLong = row.text.utf8.count > 800
        xml += "<w:tr><w:trPr>\(isLong ? "" : "<w:cantSplit/>")\(isHead ? "<w:tblHeader/>" : "")</w:trPr>"
        let depth = row.classes.lazy.compactMap { $0.hasPrefix("depth-") ? Int($0.dropFirst(6)) : nil }.first ?? 0
        for (index, cell) in cells.enumerated() {
            var inner = around
            inner.style = isHead ? "TableHead" : nil
            inner.line = widths[min(index, widths.count - 1)]
            inner.isOfTimes = isOfTimes && index == 0
            if row.has(class: "cancelled") { inner.isCancelled = true }
            if index > 0, !isHead { inner.indent = 240 * depth }
            if cell.name == "th", !isHead { inner.letters.isBold = !isOfTimes || cell.first("time") != nil }
            addCell(cell.children, width: inner.line, inner)
        }
        for index in cells.count..<max(cells.count, widths.count) { addCell([], width: widths[index], around) }
        xml += "</w:tr>"
    }

    private mutating func addTable(_ table: HTMLElement, _ around: Surroundings) {
        let groups = table.elements.map { $0.name == "tr" ? HTMLElement(name: "tbody", children: [.element($0)]) : $0 }
        let rows = groups.filter { ["thead", "tbody", "tfoot"].contains($0.name) }.flatMap { group in
            group.elements.filter { $0.name == "tr" }.map { (row: $0, isHead: group.name == "thead") }
        }
        guard let columns = rows.map({ $0.row.elements.count }).max(), columns > 0 else { return }
        let isProgramme = table.has(class: "programme")
        let first: Int? =
            isProgramme && columns == 2
            ? around.line * 18 / 100
            : table.has(class: "sites") && columns == 2
                ? around.line * 45 / 100
                : table.has(class: "roster") && columns > 1 ? 510 : nil
        let widths = Self.widths(around.line, columns, first: first, second: table.has(class: "roster") ? 1.6 : 1)
        beginTable("Programme", widths)
        for (row, isHead) in rows {
            addRow(row, widths: widths, isHead: isHead, isOfTimes: isProgramme, around)
        }
        endTable()
    }

    /// The first as wide as given; the second so many times as wide as each other.
    private static func widths(_ line: Int, _ columns: Int, first: Int?, second: Double) -> [Int] {
        guard let first, columns > 1 else { return Array(repeating: line / columns, count: columns) }
        let share = Double(line - first) / (second + Double(columns - 2))
        return [first, Int(second * share)] + Array(repeating: Int(share), count: columns - 2)
    }

    /// Labels beside what they are of.
    private mutating func addFacts(_ list: HTMLElement, _ around: Surroundings) {
        let facts = list.elements.flatMap { $0.name == "div" ? [$0.elements] : [] }
        if facts.isEmpty { return }
        let widths = [around.line / 5, around.line - around.line / 5]
        beginTable("Facts", widths)
        for fact in facts {
            xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            var label = around
            label.style = "Label"
            addCell(fact.filter { $0.name == "dt" }.map(HTMLNode.element), width: widths[0], label)
            var value = around
            value.line = widths[1]
            addCell(fact.filter { $0.name == "dd" }.map(HTMLNode.element), width: widths[1], value)
            xml += "</w:tr>"
        }
        endTable()
    }

    /// People by their roles, in a cell: `Speaker: Ana`.
    private mutating func addPeople(_ list: HTMLElement, _ around: Surroundings) {
        for group in list.elements {
            var label = around
            label.letters.name = "Small"
            for term in group.elements where term.name == "dt" { add(term.children + [.text(": ")], label) }
            for (index, person) in group.elements.filter({ $0.name == "dd" }).enumerated() {
                if index > 0 { runs.addBreak() }
                add(person.children, around)
            }
            flush(around)
        }
    }

    /// The picture beside the words.
    private mutating func addLetterhead(_ element: HTMLElement, _ around: Surroundings) {
        var words = around
        words.style = "Letterhead"
        guard let image = element.first("img"), let picture = image.attributes["src"].flatMap(WordPicture.init) else {
            add(element.children, words)
            return flush(words)
        }
        let millimetres = min(16, 60 * picture.proportion) / picture.proportion + 5
        let width = min(Int(millimetres / 25.4 * 1440), around.line / 2)
        beginTable("Facts", [width, around.line - width])
        xml += "<w:tr>"
        addCell([.element(image)], width: width, words)
        addCell(
            element.children.filter { if case .element(let child) = $0 { child.name != "img" } else { true } }, width: around.line - width,
            words)
        xml += "</w:tr>"
        endTable()
    }
}

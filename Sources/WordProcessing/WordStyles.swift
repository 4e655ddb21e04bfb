/// The styles of a document for word processors, which an office can change there: those of its parts have names of their own.
struct WordStyles {
    let language: String
    /// Such as `17405f`.
    let accent: String

    private var base: String { language.split(separator: "-").first.map(String.init) ?? language }
    private var eastAsian: String { base == "zh" ? "Noto Sans CJK SC" : "Noto Sans CJK KR" }
    private var hasSerif: Bool { !["ar", "ko", "zh"].contains(base) }
    /// Naskh is drawn smaller than Latin letters of the same size.
    private var size: Int { base == "ar" ? 22 : 20 }

    private func fonts(_ latin: String) -> String {
        "<w:rFonts w:ascii=\"\(latin)\" w:hAnsi=\"\(latin)\" w:eastAsia=\"\(eastAsian)\" w:cs=\"Noto Naskh Arabic\"/>"
    }

    private struct Look {
        var size: Int?
        var color: String?
        var isBold = false
        var isItalic = false
        var isDisplay = false
    }

    private func letters(_ look: Look) -> String {
        var xml = look.isDisplay && hasSerif ? fonts("Noto Serif") : ""
        if look.isBold { xml += "<w:b/><w:bCs/>" }
        if look.isItalic, hasSerif { xml += "<w:i/><w:iCs/>" }
        if let color = look.color { xml += "<w:color w:val=\"\(color)\"/>" }
        if let size = look.size { xml += "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>" }
        return xml.isEmpty ? "" : "<w:rPr>\(xml)</w:rPr>"
    }

    /// `after` and `before` are spaces in twentieths of a point.
    private func paragraph(
        _ id: String, _ name: String, before: Int = 0, after: Int = 20, keepsNext: Bool = false, outline: Int? = nil, extra: String = "",
        _ look: Look = Look()
    ) -> String {
        let keep = keepsNext ? "<w:keepNext/><w:keepLines/>" : ""
        let level = outline.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? ""
        let (border, alignment) = extra.hasPrefix("<w:jc") ? ("", extra) : (extra, "")
        return "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>"
            + "<w:pPr>\(keep)\(border)<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/>\(alignment)\(level)</w:pPr>\(letters(look))</w:style>"
    }

    private func character(_ id: String, _ name: String, _ look: Look) -> String {
        "<w:style w:type=\"character\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:qFormat/>\(letters(look))</w:style>"
    }

    var xml: String {
        let (ink, quiet) = ("1B1F24", "55606B")
        let rule = "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"1\" w:color=\"\(accent)\"/></w:pBdr>"
        let styles = [
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>",
            "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"Letters\"><w:name w:val=\"Default Paragraph Font\"/></w:style>",
            paragraph(
                "Title", "Title", before: 40, after: 120, keepsNext: true, outline: 0, Look(size: 40, isBold: true, isDisplay: true)),
            paragraph(
                "Heading1", "heading 1", before: 300, after: 120, keepsNext: true, outline: 1,
                Look(size: 26, color: accent, isBold: true, isDisplay: true)),
            paragraph("Heading2", "heading 2", before: 200, after: 60, keepsNext: true, outline: 2, Look(size: 21, isBold: true)),
            paragraph("Heading3", "heading 3", before: 160, after: 60, keepsNext: true, outline: 3, Look(isBold: true)),
            paragraph("Letterhead", "Letterhead", after: 120, Look(size: 18, color: quiet)),
            paragraph("Status", "Status", extra: "<w:jc w:val=\"right\"/>", Look(size: 17, color: accent, isBold: true)),
            paragraph("Around", "Around", Look(size: 18, color: quiet)),
            paragraph("Kind", "Kind", keepsNext: true, Look(size: 18, color: accent, isBold: true)),
            paragraph("Theme", "Theme", Look(isItalic: true)),
            paragraph("Lead", "Lead", before: 120),
            paragraph("Entry", "Entry", keepsNext: true, Look(size: size + 2, isBold: true)),
            paragraph("Aside", "Aside", Look(size: 18, color: quiet)),
            paragraph("Group", "Group", before: 360, keepsNext: true, Look(size: 22, color: quiet, isBold: true)),
            paragraph("Overnight", "Overnight", before: 120, Look(isBold: true)),
            paragraph("Label", "Label", Look(color: quiet)),
            paragraph("TableHead", "Table Head", keepsNext: true, Look(size: 18, color: quiet)),
            paragraph("Rule", "Rule", after: 120, extra: rule, Look(size: 4)), paragraph("Gap", "Gap", after: 0, Look(size: 4)),
            paragraph("Header", "header", after: 0, Look(size: 17, color: quiet)),
            paragraph("Footer", "footer", after: 0, Look(size: 17, color: quiet)),
            character("Small", "Small", Look(size: 18, color: quiet)), character("Hyperlink", "Hyperlink", Look(color: accent)),
            table("Programme", "Programme", below: 50, hasRules: true), table("Facts", "Facts", below: 10, hasRules: false),
        ]
        return Self.head
            + "<w:styles \(Self.namespaces)><w:docDefaults><w:rPrDefault><w:rPr>\(fonts("Noto Sans"))<w:color w:val=\"\(ink)\"/>"
            + "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/><w:lang w:val=\"\(language)\" w:eastAsia=\"\(language)\" w:bidi=\"\(language)\"/>"
            + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after=\"20\" w:line=\"228\" w:lineRule=\"auto\"/>"
            + "</w:pPr></w:pPrDefault></w:docDefaults>" + styles.joined() + "</w:styles>"
    }

    private func table(_ id: String, _ name: String, below: Int, hasRules: Bool) -> String {
        func border(_ side: String, _ size: Int, _ color: String) -> String {
            "<w:\(side) w:val=\"single\" w:sz=\"\(size)\" w:space=\"0\" w:color=\"\(color)\"/>"
        }
        let borders = hasRules ? "<w:tblBorders>\(border("bottom", 4, "B4BCC4"))\(border("insideH", 4, "B4BCC4"))</w:tblBorders>" : ""
        let head =
            hasRules
            ? "<w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders>\(border("bottom", 6, "1B1F24"))</w:tcBorders></w:tcPr></w:tblStylePr>"
            : ""
        let margins =
            "<w:tblCellMar><w:top w:w=\"\(below)\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"\(below)\" w:type=\"dxa\"/>"
            + "<w:right w:w=\"120\" w:type=\"dxa\"/></w:tblCellMar>"
        return
            "<w:style w:type=\"table\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:qFormat/><w:tblPr>\(borders)\(margins)</w:tblPr>\(head)"
            + "</w:style>"
    }

    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

    /// Bullets, and numbers.
    static let numbering: String = {
        let kinds = [("bullet", "•"), ("decimal", "%1.")].enumerated().map { index, kind in
            "<w:abstractNum w:abstractNumId=\"\(index)\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                + "<w:numFmt w:val=\"\(kind.0)\"/><w:lvlText w:val=\"\(kind.1)\"/><w:lvlJc w:val=\"left\"/>"
                + "<w:pPr><w:ind w:left=\"300\" w:hanging=\"300\"/></w:pPr></w:lvl></w:abstractNum>"
        }
        let numbers = (1...2).map { "<w:num w:numId=\"\($0)\"><w:abstractNumId w:val=\"\($0 - 1)\"/></w:num>" }
        return head + "<w:numbering \(namespaces)>" + (kinds + numbers).joined() + "</w:numbering>"
    }()

    /// A picture in a line; the sizes are in EMU, of which a millimetre has 36,000. What is drawn has an empty picture for programs that
    /// don't know SVG.
    static func drawing(_ number: Int, width: Int, height: Int, alternative: String, isDrawn: Bool) -> String {
        let main = "http://schemas.openxmlformats.org/drawingml/2006"
        let svg =
            "<a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip "
            + "xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"picture\(number)\"/></a:ext></a:extLst>"
        let blip = isDrawn ? "<a:blip r:embed=\"empty\">\(svg)</a:blip>" : "<a:blip r:embed=\"picture\(number)\"/>"
        return "<w:r><w:drawing><wp:inline xmlns:wp=\"\(main)/wordprocessingDrawing\"><wp:extent cx=\"\(width)\" cy=\"\(height)\"/>"
            + "<wp:docPr id=\"\(number + 1)\" name=\"Picture \(number + 1)\" descr=\"\(alternative)\"/><a:graphic xmlns:a=\"\(main)/main\">"
            + "<a:graphicData uri=\"\(main)/picture\"><pic:pic xmlns:pic=\"\(main)/picture\"><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"\"/>"
            + "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\(blip)<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
            + "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"\(width)\" cy=\"\(height)\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
            + "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    }
}

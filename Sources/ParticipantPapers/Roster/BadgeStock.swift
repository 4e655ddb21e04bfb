internal import Documents
/// The sheets that badges are printed on.
package enum BadgeStock: String, CaseIterable, Sendable {
    /// 105 by 148 mm, for a holder on a ribbon.
    case a6
    /// 86 by 54 mm, as bank cards (ISO/IEC 7810 ID-1).
    case cr80
    /// Labels by the numbers under which Avery sells them; others have the same sizes.
    case l4785, l7160, l7163
    case label5392 = "5392"

    package var sheet: BadgeSheet {
        switch self {
        case .a6: BadgeSheet("a4", columns: 2, rows: 2, size: (1050, 1480), margins: (0, 5), gaps: (0, 0), sides: 2, isCut: true)
        case .cr80: BadgeSheet("a4", columns: 2, rows: 5, size: (856, 540), margins: (194, 135), gaps: (0, 0), sides: 2, isCut: true)
        case .l4785: BadgeSheet("a4", columns: 2, rows: 5, size: (800, 500), margins: (175, 135), gaps: (150, 50))
        case .l7160: BadgeSheet("a4", columns: 3, rows: 7, size: (635, 381), margins: (72, 151), gaps: (25, 0))
        case .l7163: BadgeSheet("a4", columns: 2, rows: 7, size: (991, 381), margins: (46, 151), gaps: (25, 0))
        case .label5392:
            BadgeSheet("us-letter", columns: 2, rows: 3, size: (1016, 762), margins: (63, 254), gaps: (0, 0), sides: 2, isCut: true)
        }
    }
}

/// Where badges stand on a sheet; lengths are in tenths of a millimetre.
package struct BadgeSheet: Codable, Hashable, Sendable {
    /// Typst's name of the paper.
    package var paper: String
    package var columns: Int
    package var rows: Int
    package var width: Int
    package var height: Int
    /// From the sheet's left and upper edge to the first.
    package var left: Int
    package var top: Int
    /// Between neighbours.
    package var across: Int
    package var down: Int
    /// Whether the back is printed too, for a printer that turns sheets over at their long edge.
    package var isTwoSided: Bool
    /// Whether there are marks to cut along.
    package var isCut: Bool
    /// The first place of the first sheet that is free, counted from 1.
    package var start = 1

    fileprivate init(
        _ paper: String, columns: Int, rows: Int, size: (Int, Int), margins: (Int, Int), gaps: (Int, Int), sides: Int = 1,
        isCut: Bool = false
    ) {
        (self.paper, self.columns, self.rows) = (paper, columns, rows)
        ((width, height), (left, top), (across, down)) = (size, margins, gaps)
        (isTwoSided, self.isCut) = (sides == 2, isCut)
    }
}

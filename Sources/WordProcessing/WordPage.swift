internal import Documents

/// A sheet of paper and its margins, in twentieths of a point.
struct WordPage {
    let width: Int
    let height: Int
    let side: Int
    let top: Int

    init(_ paper: Typesetter.Paper) {
        (width, height) =
            switch paper {
            case .a3: (16838, 23811)
            case .a4: (11906, 16838)
            case .letter: (12240, 15840)
            case .a5: (8391, 11906)
            case .a6: (5953, 8391)
            }
        (side, top) =
            switch paper {
            case .a3, .a4, .letter: (1077, 1134)
            case .a5: (794, 907)
            case .a6: (567, 737)
            }
    }

    /// The width of a line.
    var line: Int { width - 2 * side }
}

/// How rooms and hours lie on the pages of a timetable, and how much room they have there, in points.
package struct TimetableLayout: Hashable, Sendable {
    /// Whether a room is a row and hours run from side to side; else it is a column, and they run from top to bottom.
    let hasRows: Bool
    let isPortrait: Bool
    /// Of a page without its margins and the heading of the day.
    private let width: Double
    private let height: Double
    /// How many rooms share a page, as far as there are so many.
    let rooms: ClosedRange<Int>

    /// The names of rooms and the hours beside a grid, and the lines that are written over it.
    private static let hoursBeside = 37.0, namesAbove = 34.0, namesBeside = 84.0, hoursAfter = 12.0, hoursAbove = 16.0, lineAbove = 12.0
    /// What the title takes of the first page, and a letterhead.
    private static let title = 46.0, letterhead = 52.0
    /// No room gets less.
    private static let leastColumn = 85.0, leastRow = 46.0

    package init(paper: Typesetter.Paper = .a4, isPortrait: Bool = false, hasRows: Bool = false) {
        let (short, long) = paper.size
        self.isPortrait = isPortrait
        self.hasRows = hasRows
        width = (isPortrait ? short : long) - 68
        height = (isPortrait ? long : short) - 82 - 40
        let most = Int(hasRows ? (height - Self.hoursAbove) / Self.leastRow : (width - Self.hoursBeside) / Self.leastColumn)
        rooms = max(1, most / 2)...max(1, most)
    }

    /// What a page has for its grid: along the hours, and across all rooms.
    struct Space: Hashable {
        let hours: Double
        let rooms: Double
    }

    /// `lines` are written over the grid; the first page of the document has its title too.
    func space(lines: Int, isFirst: Bool, hasLetterhead: Bool) -> Space {
        let height = height - Double(lines) * Self.lineAbove - (isFirst ? Self.title + (hasLetterhead ? Self.letterhead : 0) : 0)
        return hasRows
            ? Space(hours: width - Self.namesBeside - Self.hoursAfter, rooms: height - Self.hoursAbove)
            : Space(hours: height - Self.namesAbove, rooms: width - Self.hoursBeside)
    }

    /// How many lines the key of tracks takes, each with its letter.
    func lines(ofTracks names: [String]) -> Int {
        names.isEmpty ? 0 : TextExtent.lines([names.map { $0 + "     " }.joined()], width: width)
    }

    /// What a text needs along the hours, where it has so much across; `lines` begin lines of their own.
    func least(_ lines: [String], across: Double) -> Double {
        if !hasRows { return extent(of: lines, width: across) }
        var width = 26.0
        while width < 400, extent(of: lines, width: width) > across { width *= 1.1 }
        return width
    }

    /// Whether lines fit into a block, and how many of them would.
    func fit(_ lines: [String], along length: Double, across: Double) -> (fits: Bool, most: Int) {
        let (width, height) = hasRows ? (length, across) : (across, length)
        return (extent(of: lines, width: width) <= height, max(1, Int((height - TextExtent.inset.y) / TextExtent.line)))
    }

    private func extent(of lines: [String], width: Double) -> Double {
        Double(TextExtent.lines(lines, width: width - TextExtent.inset.x)) * TextExtent.line + TextExtent.inset.y
    }
}

extension Typesetter.Paper {
    /// In points, upright.
    fileprivate var size: (short: Double, long: Double) {
        switch self {
        case .a4: (595, 842)
        case .a3: (842, 1191)
        case .letter: (612, 792)
        case .a5: (420, 595)
        case .a6: (298, 420)
        }
    }
}

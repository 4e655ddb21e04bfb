internal import Foundation

extension Timetable {
    /// Each room on each day has a sheet.
    package var sheets: [String: String] {
        var sheets: [String: String] = [:]
        for grid in grids {
            let around = [title, grid.name, grid.zone, edition.phase ?? ""] + grid.allDay + grid.across.map(Self.json)
            for column in grid.columns {
                sheets[Self.name(of: column, in: grid), default: ""] += around.joined(separator: "\n") + Self.json(column)
            }
        }
        return sheets
    }

    /// The rooms of these sheets; a grid whose rooms have something in common stays whole.
    package func only(_ sheets: Set<String>) -> Timetable {
        var timetable = self
        timetable.grids = grids.compactMap { whole in
            var grid = whole
            let chosen = whole.columns.filter { sheets.contains(Self.name(of: $0, in: whole)) }
            if whole.across.isEmpty { (grid.columns, grid.bands) = (chosen, Self.bands(over: chosen)) }
            return chosen.isEmpty ? nil : grid
        }
        return timetable
    }

    private static func name(of column: Column, in grid: Grid) -> String {
        ["\(grid.datetime) \(column.name)", column.around].compactMap { $0 }.joined(separator: ", ")
    }

    private static func json(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        guard let data = try? encoder.encode(value) else { preconditionFailure("a grid is made of texts, flags and numbers") }
        return String(decoding: data, as: UTF8.self)
    }
}

internal import Planning

/// Divides a day among pages: as many rooms on each as leave every activity room for its time, title and speakers.
struct TimetablePages {
    /// An activity of the day with its block, which has no position yet.
    struct Entry {
        var block: Timetable.Block
        /// Since midnight.
        var minutes: Range<Int>
        /// `nil` if it is for all rooms.
        var room: Int32?
        var track: Timetable.Track?
    }

    /// Rooms side by side, for some of the hours.
    struct Page {
        var rooms: [Int32]
        var entries: [Entry]
        var space: TimetableLayout.Space
        var scale: TimetableScale

        var across: Double { space.rooms / Double(rooms.count) }
    }

    let layout: TimetableLayout
    let hasLetterhead: Bool
    /// What takes the whole day, over each grid.
    let lines: Int

    /// At most so many pages one after the other for the same rooms.
    private static let mostParts = 6

    /// The rooms in their order. `isFirst` says whether the first of the pages is the first of the document.
    /// With `each`, every room has a page of its own.
    func pages(of rooms: [Int32], _ entries: [Entry], isFirst: Bool, each: Bool) -> [Page] {
        if each { return rooms.flatMap { self.pages([$0], entries, parts: 1, isFirst: false) } }
        var (rest, pages) = (rooms[...], [Page]())
        while !rest.isEmpty {
            let next = next(rest, entries, isFirst: isFirst && pages.isEmpty)
            pages += next
            rest = rest.dropFirst(next[0].rooms.count)
        }
        return pages
    }

    /// The pages of the next rooms: one if that is enough, else several with some of the hours each.
    private func next(_ rest: ArraySlice<Int32>, _ entries: [Entry], isFirst: Bool) -> [Page] {
        var tried: [Page] = []
        for parts in 1...Self.mostParts {
            for most in layout.rooms.reversed() {
                // As many on each page as on the others.
                let count = (rest.count - 1) / ((rest.count - 1) / most + 1) + 1
                let pages = self.pages(Array(rest.prefix(count)), entries, parts: parts, isFirst: isFirst)
                if pages.allSatisfy({ Double($0.scale.length) <= $0.space.hours + 1 }) { return pages }
                tried = pages
            }
        }
        return tried
    }

    private func pages(_ rooms: [Int32], _ entries: [Entry], parts: Int, isFirst: Bool) -> [Page] {
        let mine = entries.filter { $0.room.map(rooms.contains) ?? true }
        guard let whole = page(rooms, mine, isFirst: isFirst) else { return [] }
        if parts == 1 { return [whole] }
        return divided(mine, whole.scale, parts: parts).enumerated().compactMap { number, part in
            page(rooms, part, isFirst: isFirst && number == 0)
        }
    }

    /// `nil` if there is nothing to show.
    private func page(_ rooms: [Int32], _ entries: [Entry], isFirst: Bool) -> Page? {
        let tracks = Set(entries.compactMap(\.track?.name)).sorted()
        let space = layout.space(
            lines: lines + layout.lines(ofTracks: tracks), isFirst: isFirst, hasLetterhead: hasLetterhead)
        let across = space.rooms / Double(rooms.count)
        var spans: [TimetableScale.Span] = []
        for room in rooms {
            for (entry, lane) in Self.placed(entries, in: room) {
                let least = layout.least(entry.block.closeText, across: across / Double(lane.lanes))
                spans.append(TimetableScale.Span(minutes: entry.minutes, least: least))
            }
        }
        for entry in entries where entry.room == nil {
            let widest = Self.runs(of: entry, over: rooms, entries).map(\.count).max() ?? 0
            if widest == 0 { continue }
            let least = layout.least(entry.block.closeText, across: across * Double(widest))
            spans.append(TimetableScale.Span(minutes: entry.minutes, least: least))
        }
        if spans.isEmpty { return nil }
        return Page(rooms: rooms, entries: entries, space: space, scale: TimetableScale(spans, height: space.hours))
    }

    /// The entries of a room in order of time, each with its lane among simultaneous ones.
    static func placed(_ entries: [Entry], in room: Int32) -> [(entry: Entry, lane: (lane: Int, lanes: Int))] {
        let mine = entries.filter { $0.room == room }.sorted {
            ($0.minutes.lowerBound, -$0.minutes.count) < ($1.minutes.lowerBound, -$1.minutes.count)
        }
        return Array(zip(mine, Lanes.lanes(of: mine.map(\.minutes))))
    }

    /// The neighbouring rooms that are free while something is for all.
    static func runs(of entry: Entry, over rooms: [Int32], _ entries: [Entry]) -> [Range<Int>] {
        let busy = Set(entries.filter { $0.minutes.overlaps(entry.minutes) }.compactMap(\.room))
        var runs: [Range<Int>] = []
        for (index, room) in rooms.enumerated() where !busy.contains(room) {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<(index + 1)
            } else {
                runs.append(index..<(index + 1))
            }
        }
        return runs
    }

    /// Entries by parts of the day that need about as much each, divided where fewest are under way; these are in both.
    private func divided(_ entries: [Entry], _ scale: TimetableScale, parts: Int) -> [[Entry]] {
        let times = Set(entries.flatMap { [$0.minutes.lowerBound, $0.minutes.upperBound] }).sorted()
        var cuts = [times[0]]
        for part in 1..<parts {
            let aim = Double(scale.length * part) / Double(parts)
            let near = Double(scale.length) / Double(parts) * 0.25
            func cost(_ time: Int) -> (Int, Double) {
                (
                    entries.count { $0.minutes.lowerBound < time && time < $0.minutes.upperBound },
                    abs(Double(scale.position(of: time)) - aim)
                )
            }
            let candidates = times.filter { abs(Double(scale.position(of: $0)) - aim) <= near && $0 > cuts[cuts.count - 1] }
            if let cut = candidates.min(by: { cost($0) < cost($1) }), cut < times[times.count - 1] { cuts.append(cut) }
        }
        cuts.append(times[times.count - 1])
        return zip(cuts, cuts.dropFirst()).map { from, to in
            entries.filter { $0.minutes.overlaps(from..<to) }.map { entry in
                var part = entry
                part.minutes = entry.minutes.clamped(to: from..<to)
                return part
            }
        }.filter { !$0.isEmpty }
    }
}

extension Timetable.Block {
    /// The texts of the block, each on lines of its own.
    var text: [String] { [head, title] + (people.isEmpty ? [] : [people.joined(separator: ", ")]) }

    /// The same in as little room as possible.
    var closeText: [String] { [text.joined(separator: " ")] }

    private var head: String {
        [time.text, track.map { "[\($0)]" }, status, closed, place].compactMap { $0 }.joined(separator: " ")
    }
}

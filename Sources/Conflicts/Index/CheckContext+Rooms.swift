internal import Planning

extension CheckContext {
    /// Whether both take what is around this room too, for which they are reported.
    func takeMore(than room: Timeline, _ first: Occupancy, _ second: Occupancy) -> Bool {
        let number = room.number - Int32(plan.participants.count)
        if outline(first).place == number || outline(second).place == number { return false }
        let (one, other) = (rooms.taken(by: activity(first)), rooms.taken(by: activity(second)))
        return plan.placesAround(place(number).place.id).dropFirst().contains {
            one.contains($0.place.id) && other.contains($0.place.id)
        }
    }
}

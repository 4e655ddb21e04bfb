/// Something in a file that the plan made of it doesn't hold as it stood; its description begins with the line.
package protocol Loss: CustomStringConvertible {
    /// Of the file, counted from 1.
    var line: Int { get }
    /// The same for those that are told together where there are many.
    var group: String { get }
}

extension Loss {
    /// The losses as lines to read, those of one kind told one by one up to `limit`, and then how many more there are.
    package static func report(_ losses: [Self], limit: Int = 20) -> [String] {
        var seen: [String: (count: Int, last: Int)] = [:]
        for loss in losses { seen[loss.group] = ((seen[loss.group]?.count ?? 0) + 1, loss.line) }
        var told: [String: Int] = [:]
        return losses.compactMap { loss in
            let (number, total) = (told[loss.group, default: 0] + 1, seen[loss.group]?.count ?? 0)
            told[loss.group] = number
            if number < limit || number == limit && total == limit { return "\(loss)" }
            guard number == limit else { return nil }
            return "\(loss); and \(total - limit) more like this, the last on line \(seen[loss.group]?.last ?? loss.line)"
        }
    }
}

internal import Notation
internal import Time

extension Node {
    /// The trimmed text of a field; `nil` where it is blank. Of texts by language, the first counts.
    func text(for key: String) -> ConferenceSchedule.LocatedText? {
        guard let value = self[key], let text = (value.scalar ?? value.entries?.first?.value.scalar)?.trimmed, !text.isEmpty else {
            return nil
        }
        return .init(text: text, mark: value.mark)
    }
}

extension ConferenceSchedule.LocatedText {
    /// A number of minutes, rewritten as hours and minutes.
    init?(minutes text: ConferenceSchedule.LocatedText) {
        guard let minutes = Int(text.text), minutes >= 0 else { return nil }
        self.init(text: "\(minutes / 60):\((minutes % 60).padded(to: 2))", mark: text.mark)
    }
}

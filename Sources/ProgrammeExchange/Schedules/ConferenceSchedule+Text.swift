internal import Notation
internal import Planning

extension Node {
    /// The characters of a scalar; `nil` where they are blank. Some write texts by language, of which the first counts.
    func said(_ key: String) -> ConferenceSchedule.Text? {
        guard let value = self[key], let text = (value.scalar ?? value.entries?.first?.value.scalar)?.trimmed, !text.isEmpty else {
            return nil
        }
        return .init(text: text, mark: value.mark)
    }
}

extension ConferenceSchedule.Text {
    /// A number of minutes as hours and minutes.
    init?(minutes text: ConferenceSchedule.Text) {
        guard let minutes = Int(text.text), minutes >= 0 else { return nil }
        self.init(text: "\(minutes / 60):\((minutes % 60).padded(to: 2))", mark: text.mark)
    }
}

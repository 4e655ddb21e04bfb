/// What a column of a list may hold. Its raw value is the word for it in a plan or near to it.
protocol ListField: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// How the column is headed in lists, in several languages, the words of one separated by bars.
    var headings: String { get }
}

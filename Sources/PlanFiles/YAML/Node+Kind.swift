internal import Notation

extension Node {
    /// What it is, to begin a sentence with.
    var kind: String {
        switch content {
        case .text(let text), .plain(let text): "'\(text)'"
        case .sequence: "a list"
        case .mapping: "a record of 'key: value' pairs"
        case .null: "nothing"
        }
    }
}

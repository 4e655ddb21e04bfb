internal import Notation

extension Node {
    /// What kind of node it is, as the beginning of a sentence.
    var kind: String {
        switch content {
        case .text(let text), .plain(let text): "'\(text)'"
        case .sequence: "a list"
        case .mapping: "a record of 'key: value' pairs"
        case .null: "nothing"
        }
    }
}

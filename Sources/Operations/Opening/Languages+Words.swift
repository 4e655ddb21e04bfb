package import Planning
package import Wording

extension Languages {
    /// A reader's languages, with the words of a file for one of them. It is read first where they don't name it.
    package init(_ tags: [LanguageTag], words: InputFile?) throws(OperationError) {
        self.init(tags)
        guard let words else { return }
        do { add(try Catalogue(added: words.bytes, file: words.name)) } catch { throw .words(error) }
    }
}

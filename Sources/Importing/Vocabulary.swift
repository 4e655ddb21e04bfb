package import Planning

/// The words of one language for the kinds and roles that a plan has.
package struct Vocabulary: Sendable {
    package var language: LanguageTag
    /// Stands before the title of what is cancelled.
    package var cancelled: String
    package var kinds: [Activity.Kind: String]
    package var roles: [Participation.Role: String]

    package init(language: LanguageTag, cancelled: String, kinds: [Activity.Kind: String], roles: [Participation.Role: String]) {
        self.language = language
        self.cancelled = cancelled
        self.kinds = kinds
        self.roles = roles
    }
}

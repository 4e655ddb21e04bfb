package import Planning

/// One language's words for kinds of activities and for roles.
package struct Vocabulary: Sendable {
    package var language: LanguageTag
    /// The word before the title of a cancelled activity.
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

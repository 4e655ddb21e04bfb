/// The forms that languages have for numbers of things, as CLDR names them.
package enum PluralCategory: String, CaseIterable, CodingKey, Sendable {
    case zero, one, two, few, many, other
}

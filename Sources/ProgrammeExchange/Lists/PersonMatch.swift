internal import Planning

/// Whether two entries of a list are of one person.
enum PersonMatch: Hashable {
    /// They certainly are.
    case sure
    /// The user has to decide; the reason follows the word "because" in a sentence.
    case likely(String)
    case no

    init(_ one: ListedPerson, _ other: ListedPerson) {
        let (mine, theirs) = (one.person.email?.lowercased(), other.person.email?.lowercased())
        if let mine, mine == theirs {
            self = one.hasForm(PersonName.isCompatible, of: other) ? .sure : .likely("they have the same e-mail address")
            return
        }
        let hasSameName = one.hasForm({ name in { $0.key == name.key } }, of: other)
        guard hasSameName || one.hasForm(PersonName.isTranscribed, of: other),
            !(one.person.country.differs(from: other.person.country))
        else {
            self = .no
            return
        }
        let hasSamePhone = one.person.phone.map(\.digits) != nil && one.person.phone?.digits == other.person.phone?.digits
        let isOfSameBody =
            one.organization?.folded != nil && one.organization?.folded == other.organization?.folded
            || one.delegation?.folded != nil && one.delegation?.folded == other.delegation?.folded
        let isOfOtherBody = (one.organization?.folded).differs(from: other.organization?.folded)
        let isWholeName = one.name.words.count > 1
        switch (hasSameName, mine.differs(from: theirs)) {
        case (true, false) where isWholeName && (hasSamePhone || isOfSameBody): self = .sure
        case (true, true) where isOfOtherBody: self = .no
        case (true, _): self = .likely("they have the same name")
        case (false, _): self = isOfSameBody || hasSamePhone ? .likely("their names are the same in two scripts") : .no
        }
    }
}

extension ListedPerson {
    /// Whether `isLike` holds for some form of the name and some form of the other's name.
    fileprivate func hasForm(_ isLike: (PersonName) -> (PersonName) -> Bool, of other: ListedPerson) -> Bool {
        forms.contains { form in other.forms.contains { isLike(form)($0) } }
    }
}

extension Optional where Wrapped: Equatable {
    /// Whether both are there and differ.
    fileprivate func differs(from other: Wrapped?) -> Bool { self != nil && other != nil && self != other }
}

extension String {
    fileprivate var digits: String { filter(\.isNumber) }
}

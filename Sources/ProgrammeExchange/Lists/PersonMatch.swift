internal import Planning

/// Whether two entries of a list are of one person.
enum PersonMatch: Hashable {
    /// Nobody would doubt it.
    case sure
    /// Somebody has to say; the reason is to be read after "because".
    case likely(String)
    case no

    init(_ one: ListedPerson, _ other: ListedPerson) {
        let (mine, theirs) = (one.person.email?.lowercased(), other.person.email?.lowercased())
        if let mine, mine == theirs {
            self = one.hasForm(PersonName.isCompatible, of: other) ? .sure : .likely("they have one e-mail address")
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
        case (true, _): self = .likely("they have one name")
        case (false, _): self = isOfSameBody || hasSamePhone ? .likely("their names are one in two scripts") : .no
        }
    }
}

extension ListedPerson {
    /// Whether a form of the name is to one of the other's as told.
    fileprivate func hasForm(_ isLike: (PersonName) -> (PersonName) -> Bool, of other: ListedPerson) -> Bool {
        forms.contains { form in other.forms.contains { isLike(form)($0) } }
    }
}

extension Optional where Wrapped: Equatable {
    /// Whether both are there and not the same.
    fileprivate func differs(from other: Wrapped?) -> Bool { self != nil && other != nil && self != other }
}

extension String {
    fileprivate var digits: String { filter(\.isNumber) }
}

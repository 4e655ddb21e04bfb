extension RuleID {
    /// Whether it finds the same in an activity whenever it is, so that a first time for it changes nothing but that this shows.
    package var isSameEachTime: Bool { (type as? any ActivityRule.Type)?.isSameEachTime ?? false }
}

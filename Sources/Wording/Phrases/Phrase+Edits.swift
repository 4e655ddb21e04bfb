/// Edits that are offered as ways out.
extension Phrase {
    /// `{title}`, `{when}`
    package static let move: Phrase = "edit.move"
    /// `{title}`, `{place}`, `{seats}` where it is known
    package static let relocate: Phrase = "edit.relocate"
    /// `{title}`, `{layout}`
    package static let relayout: Phrase = "edit.relayout"
    /// `{title}`, `{old}`, `{new}`
    package static let replace: Phrase = "edit.replace"
    /// `{title}`, `{old}`, `{new}`
    package static let replaceVehicle: Phrase = "edit.replace-vehicle"
    /// `{title}`, `{vehicle}`
    package static let assign: Phrase = "edit.assign"
    /// `{title}`, `{place}`
    package static let redirect: Phrase = "edit.redirect"
    /// `{title}`, `{who}`
    package static let withdraw: Phrase = "edit.withdraw"
    /// `{title}`, `{who}`
    package static let excuse: Phrase = "edit.excuse"
    /// `{title}`, `{delegation}`, `{members}`, `{lead}` where there is one
    package static let split: Phrase = "edit.split"
    /// `{title}`, `{who}`, `{role}`
    package static let join: Phrase = "edit.join"
    /// `{title}`
    package static let cancel: Phrase = "edit.cancel"
    /// `{title}`
    package static let add: Phrase = "edit.add"
    /// `{head}`, `{delegation}`
    package static let nameHead: Phrase = "edit.name-head"
    /// `{reason}`
    package static let accept: Phrase = "edit.accept"

    package static let noWayOut: Phrase = "edit.none"
    /// `{n}`
    package static let alsoGone: Phrase = "edit.also"
    package static let chooseOne: Phrase = "edit.choose"
}

internal import Planning

extension ResolvedPlan {
    /// A participant as what can be overbooked.
    func resource(_ id: Participant.ID) -> Resource? {
        switch participant(id) {
        case .person(let person)?: Resource(.person, person.id)
        case .delegation(let delegation)?: Resource(.delegation, delegation.id)
        case .organization(let organization)?: Resource(.organization, organization.id)
        case nil: nil
        }
    }
}

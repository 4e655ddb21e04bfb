internal import Documents
internal import Planning
internal import Wording

/// The plates that stand before delegations: what they are of, in two languages.
struct CountryPlates {
    let plan: ResolvedPlan
    let reader: Reader
    /// For the other side; `nil` where there is no second language.
    let other: Reader?

    init(plan: ResolvedPlan, languages: Languages) {
        self.plan = plan
        let reader = Reader(languages: languages, plan: plan.plan)
        self.reader = reader
        let all = languages.tags + plan.plan.languages
        other = all.first { $0.language != reader.language.language }.map { second in
            Reader(languages: languages.read(as: [second] + all.filter { $0 != second }), plan: plan.plan)
        }
    }

    /// Countries by their names, then organizations by theirs. Without delegations, those of the people.
    func plates(of delegations: [Delegation], _ entries: [RosterEntry]) -> [Roster.Plate] {
        var countries: Set<CountryCode> = []
        var organizations: Set<Organization.ID> = []
        for delegation in delegations {
            if let organization = delegation.organization {
                organizations.insert(organization)
            } else if let country = delegation.country {
                countries.insert(country)
            }
        }
        for entry in entries where entry.row.isOrganization { organizations.formUnion(entry.who.map { [Organization.ID($0)] } ?? []) }
        if countries.isEmpty, organizations.isEmpty {
            countries = Set(entries.compactMap { $0.who.flatMap { plan.person(Person.ID($0)) }?.country })
        }
        return sorted(countries.map { country in plate { $0.country(country) } })
            + sorted(
                organizations.sorted().compactMap { plan.organization($0) }.map { organization in plate { $0.text(organization.name) } })
    }

    private func plate(_ name: (Reader) -> String) -> Roster.Plate {
        let front = name(reader)
        let back = other.map(name)
        return Roster.Plate(
            front: front, back: back ?? front, backLanguage: (other ?? reader).language.rawValue,
            backDirection: (other ?? reader).language.isRightToLeft ? "rtl" : "ltr")
    }

    private func sorted(_ plates: [Roster.Plate]) -> [Roster.Plate] {
        plates.sorted { one, other in
            let order = reader.compare(one.front, other.front)
            return order == 0 ? one.back < other.back : order < 0
        }
    }
}

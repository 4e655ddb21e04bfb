internal import Documents
internal import Conflicts
package import Planning
package import Time
package import Wording

/// What of a traveller's days an itinerary has.
package struct ItineraryChoice: Hashable, Sendable {
    /// The only day; `nil` for all.
    package var day: LocalDate?
    /// Leaves out what members of a delegation do by name, and what people of an organization host.
    package var isWholeOnly = false
    /// Whether each of several in a file begins on a sheet of its own; people's follow each other otherwise.
    package var isApart = false

    package init() {}
}

extension Itinerary {
    /// The itinerary of a person, delegation, organization or vehicle, for a reader of `languages`, the best known first; `nil` for
    /// another scope, and for a traveller without activities.
    package init?(of scope: Scope, choice: ItineraryChoice = ItineraryChoice(), in plan: ResolvedPlan, languages: Languages) {
        guard let traveller = Traveller(scope, in: plan) else { return nil }
        let reader = Reader(languages: languages, plan: plan.plan)
        let itinerary = ItineraryWriter(traveller: traveller, choice: choice, plan: plan, reader: reader).itinerary()
        if itinerary.days.isEmpty, choice.day != nil || itinerary.unscheduled.isEmpty { return nil }
        self = itinerary
    }
}

/// Words where one traveller goes.
struct ItineraryWriter {
    let traveller: Traveller
    let choice: ItineraryChoice
    let plan: ResolvedPlan
    let reader: Reader
    /// The traveller with those whose own activities are its too; `nil` for a vehicle.
    let party: Party?
    /// Where they go, in the order of the plan.
    let activities: [ResolvedActivity]
    let travel: TravelTimes
    /// Where they are one after the other.
    private(set) var places: [Whereabouts] = []

    init(traveller: Traveller, choice: ItineraryChoice, plan: ResolvedPlan, reader: Reader) {
        (self.traveller, self.choice, self.plan, self.reader) = (traveller, choice, plan, reader)
        party = traveller.party(in: plan, wholeOnly: choice.isWholeOnly)
        activities =
            if let party {
                plan.activities(of: party).filter { plan.comes(party, to: $0) && $0.activity.kind != .milestone }
            } else if case .vehicle(let vehicle) = traveller {
                plan.activities(in: .vehicle(vehicle.id))
            } else {
                []
            }
        travel = TravelTimes(plan)
        if party != nil { places = whereabouts() }
    }

    func itinerary() -> Itinerary {
        let days = days()
        let dates = days.map(\.date)
        var headings = Headings(reader)
        if case .vehicle = traveller { headings.guests = reader["heading.passengers"] }
        return Itinerary(
            edition: reader.edition(of: plan.plan, showing: activities), headings: headings, kind: reader[.itinerary],
            title: name.shown,
            alsoWritten: name.others, programme: reader.worded(plan.plan.title),
            when: dates.first.map { reader.days(from: $0, through: dates[dates.count - 1]) }, facts: facts(),
            members: members(inLine: false), days: days.map(\.day),
            unscheduled: (choice.day == nil ? activities.filter { !plan.isScheduled($0) } : []).map {
                entry($0, times: times(offset: nil))
            }, contacts: contacts())
    }

    private var name: (shown: String, others: [String]) {
        switch traveller {
        case .person(let person): (reader.contributor(Participant.ID(person.id), in: plan).addressed, reader.otherForms(of: person))
        case .delegation(let delegation): (reader.text(delegation.name), [])
        case .organization(let organization): (reader.text(organization.name), [])
        case .vehicle(let vehicle): (reader.text(vehicle.name), [])
        }
    }

    private func facts() -> [FactLine] {
        let headings = Headings(reader)
        let delegation = traveller.delegation(in: plan)
        var facts: [FactLine?] = []
        switch traveller {
        case .person(let person):
            facts = [
                fact(headings.title, person.title.map(reader.text)),
                fact(headings.organization, person.organization.flatMap { plan.organization($0) }.map { reader.text($0.name) }),
                fact(reader[.delegation], delegation.map { reader.text($0.name) }),
                fact(headings.languages, reader.languageList(person.languages)),
            ]
        case .delegation(let delegation):
            facts = [
                fact(headings.country, delegation.country.map(reader.country)),
                fact(reader[.role(.headOfDelegation)], delegation.head.map(addressed)),
                fact(headings.members, list(members(inLine: true))),
                fact(headings.languages, reader.languageList(delegation.languages)),
            ]
        case .organization(let organization): facts = [fact(headings.country, organization.country.map(reader.country))]
        case .vehicle(let vehicle):
            facts = [
                fact(reader["heading.plate"], vehicle.plate.map(clean)), fact(headings.driver, vehicle.driver.map(addressed)),
                fact(headings.phone, vehicle.phone.map(clean)),
            ]
        }
        facts += [
            fact(reader[.arrival], traveller.arrival(in: plan).map(reader.arrival(in: plan))),
            fact(reader[.departure], traveller.departure(in: plan).map(reader.arrival(in: plan))),
            fact(reader[.hotel], list(traveller.stays(in: plan).map { reader.stay($0, as: address(of: $0.hotel)) })),
        ]
        return facts.compactMap { $0 }
    }

    /// The members of a delegation but its head, if they are to stand in one line, or else if not.
    private func members(inLine: Bool) -> [String] {
        guard case .delegation(let delegation) = traveller else { return [] }
        let members = delegation.people.filter { $0 != delegation.head }
        return (members.count <= Self.membersInLine) == inLine ? members.map(addressed) : []
    }

    /// More are a list.
    private static let membersInLine = 6

    private func fact(_ label: String, _ text: String?) -> FactLine? { text.map { FactLine(label: label, text: $0) } }

    func addressed(_ id: Person.ID) -> String { reader.contributor(Participant.ID(id), in: plan).addressed }

    func list(_ names: [String]) -> String? { names.isEmpty ? nil : reader.joined(names, by: reader[.comma]) }

    /// The place with its address, if known.
    private func address(of place: Place.ID) -> String {
        let address = plan.place(place)?.place.address.map(reader.text)
        return reader.joined([reader.place(place, in: plan), address].compactMap { $0 }, by: reader[.comma])
    }

    // MARK: Contacts

    private func contacts() -> [Itinerary.Contact] {
        var found: [Itinerary.Contact] = []
        func add(_ contact: Itinerary.Contact) { if !found.contains(contact) { found.append(contact) } }
        if let liaison = traveller.delegation(in: plan)?.liaison.flatMap(plan.person) { add(contact(liaison, reader[.role(.liaison)])) }
        for activity in activities where activity.status != .cancelled {
            for participation in activity.activity.participations where participation.isComing {
                guard [.liaison, .interpreter, .host].contains(participation.role), !isTraveller(participation.who) else {
                    continue
                }
                switch plan.participant(participation.who) {
                case .person(let person)? where person.phone != nil || person.email != nil:
                    add(contact(person, reader[.role(participation.role)]))
                case .organization(let body)? where body.phone != nil || body.email != nil:
                    add(
                        Itinerary.Contact(
                            role: reader[.role(participation.role)], name: reader.text(body.name), phone: body.phone.map(clean),
                            email: body.email.map(clean)))
                default: break
                }
            }
            for ride in rides(of: activity) where ride.driver != nil || ride.phone != nil {
                add(
                    Itinerary.Contact(
                        role: reader["heading.driver"], name: ride.driver ?? ride.vehicle,
                        affiliation: ride.driver.map { _ in ride.vehicle },
                        phone: ride.phone))
            }
        }
        return found
    }

    private func contact(_ person: Person, _ role: String) -> Itinerary.Contact {
        let contributor = reader.contributor(Participant.ID(person.id), in: plan)
        return Itinerary.Contact(
            role: role, name: contributor.addressed, affiliation: contributor.affiliation, phone: person.phone.map(clean),
            email: person.email.map(clean))
    }
}

extension Contributor {
    /// The name with the form of address before it.
    var addressed: String { [honorific, name].compactMap { $0 }.joined(separator: " ") }
}

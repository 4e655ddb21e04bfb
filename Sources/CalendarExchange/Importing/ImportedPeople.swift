internal import Foundation
internal import ICalendar
internal import Importing
internal import Notation
internal import Planning

/// The people and groups that calendars name, each once, identified by the address or else by the name.
struct ImportedPeople {
    private(set) var people: [Person] = []
    private(set) var delegations: [Delegation] = []
    private(set) var organizations: [Organization] = []

    private struct KnownPerson {
        let id: Participant.ID
        let name: String
    }
    private var known: [String: KnownPerson] = [:]
    private var byName: [String: Participant.ID] = [:]
    private var personIndices: [Participant.ID: Int] = [:]
    private var delegationIndices: [String: Int] = [:]
    private var identifiers = NewIdentifiers<Participant>()
    /// The addresses of groups that are delegations, in lower case; `nil` where all groups are.
    private let delegationAddresses: Set<String>?

    /// In our own calendars, a group with a member is a delegation, and any other group an organization.
    init(_ attendees: some Sequence<CalendarUser>, areOurs: Bool) {
        delegationAddresses = areOurs ? Set(attendees.flatMap(\.member).map { $0.lowercased() }) : nil
    }

    /// The participant that an ATTENDEE or ORGANIZER names; `nil` where it names nobody. What can't be kept is added to `problems`.
    mutating func participant(_ user: CalendarUser, problems: inout [CalendarIssue], property: String) -> Participant.ID? {
        let mail = user.address.mailAddress
        let name = user.cn.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
        let isNowhere = user.address.trimmed.isEmpty || ["mailto:", "invalid:nomail"].contains(user.address.trimmed.lowercased())
        guard !isNowhere || name != nil else {
            problems.append(.nobody(property: property))
            return nil
        }
        let key = isNowhere ? "name:\(name ?? "")" : (mail ?? user.address).lowercased()
        if let known = known[key] {
            if let name, name != known.name { problems.append(.otherName(name, known: known.name)) }
            return known.id
        }
        let shownName = name ?? mail ?? user.address
        let id = identifiers.make(from: name ?? mail.map { String($0.prefix { $0 != "@" }) } ?? user.address, else: "participant")
        known[key] = KnownPerson(id: id, name: shownName)
        if byName[shownName] == nil { byName[shownName] = id }
        if mail == nil, !isNowhere { problems.append(.address(user.address)) }
        switch user.cutype {
        case .group? where delegationAddresses.map { !$0.contains(user.address.lowercased()) } ?? false:
            var organization = Organization(id: Organization.ID(id), name: LocalizedText(shownName))
            organization.email = mail
            organizations.append(organization)
        case .group?:
            delegationIndices[user.address.lowercased()] = delegations.count
            var delegation = Delegation(id: Delegation.ID(id), name: LocalizedText(shownName))
            delegation.email = mail
            delegations.append(delegation)
        default:
            var person = Person(id: Person.ID(id), name: LocalizedText(shownName))
            person.email = mail
            personIndices[id] = people.count
            people.append(person)
        }
        return id
    }

    /// The participant of this name.
    func known(_ name: String) -> Participant.ID? { byName[name] }

    /// Notes that the person speaks the language.
    mutating func add(_ language: LanguageTag, to id: Participant.ID) {
        guard let index = personIndices[id], !people[index].languages.contains(language) else { return }
        people[index].languages.append(language)
    }

    /// A person of whom only the name is known.
    mutating func participant(named name: String) -> Participant.ID {
        if let id = byName[name] { return id }
        let id = identifiers.make(from: name, else: "participant")
        byName[name] = id
        people.append(Person(id: Person.ID(id), name: LocalizedText(name)))
        return id
    }

    /// Adds the person to the delegations with these addresses; false where one of them isn't known.
    mutating func join(_ id: Participant.ID, groups: [String]) -> Bool {
        var isComplete = true
        for group in groups {
            guard let index = delegationIndices[group.lowercased()] else {
                isComplete = false
                continue
            }
            let member = Person.ID(id)
            if memberships.insert("\(index) \(id)").inserted, member.rawValue != delegations[index].id.rawValue {
                delegations[index].members.append(member)
            }
        }
        return isComplete
    }

    private var memberships: Set<String> = []
}

extension String {
    /// The address of a `mailto:` URI, or a bare address as some producers write it; `nil` for anything else.
    fileprivate var mailAddress: String? {
        let text = trimmed
        let address = text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
        guard address.count(where: { $0 == "@" }) == 1, !address.contains(where: { $0 == ":" || $0 == "/" || $0.isWhitespace }),
            address.first != "@", address.last != "@"
        else { return nil }
        return address.removingPercentEncoding ?? address
    }
}

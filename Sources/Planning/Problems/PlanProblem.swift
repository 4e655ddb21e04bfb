package import Time

/// A place in a plan, as keys and positions from the top: a JSON Pointer (RFC 6901) into the plan file.
package struct PlanPath: Hashable, Sendable {
    package enum Component: Hashable, Sendable {
        case key(String)
        case index(Int)
    }

    package var components: [Component]

    package init(_ components: [Component] = []) { self.components = components }

    package subscript(key: String) -> PlanPath { PlanPath(components + [.key(key)]) }
    package subscript(index: Int) -> PlanPath { PlanPath(components + [.index(index)]) }

    /// The positions in the path, from the outermost.
    package var indices: [Int] { components.compactMap { if case .index(let index) = $0 { index } else { nil } } }
}

extension PlanPath: CustomStringConvertible {
    package var description: String {
        components.map { component in
            switch component {
            case .key(let key): "/" + key
            case .index(let index): "/\(index)"
            }
        }.joined()
    }
}

/// Something in a plan that makes no sense: an error of the file, not a conflict.
package struct PlanProblem: Hashable, Sendable {
    package enum Reason: Error, Hashable, Sendable {
        case duplicate(id: String, of: String)
        case unknown(id: String, of: String, suggestion: String?)
        case zone(ZoneError)
        case endNotAfterStart
        case stayWithoutNight
        case flightWithoutHours(id: String)
        case flightHasPlace
        case combinesItself(id: String)
        case alsoInItself(id: String)
        case leadNotAmongMembers(id: String)
        case membersOfNoDelegation
        case sizeOfNoDelegation
        case moreNamedThanCome(named: Int, size: Int)
        case replacesItself(id: String)
        case sinceWithoutAbsence
        case groupOfNobody(id: String)
        case groupInItself(id: String)
        case fieldOfNothing(id: String)
        case choicesOfOtherField(kind: String)
        case noChoices(id: String)
        case fieldOfOthers(id: String, of: [String])
        case badValue(String, wanted: String)
        case repeatsWithoutTime
        case repeatsWithoutEnd
        case repeatsInsideRepeat
        case repeatsTooOften(limit: Int)
        case repeatsTooOftenInAll(limit: Int)
        case idTooLongToRepeat(id: String)
        case noOccurrence(at: Repeat.Start)
        case occurrenceEndNotAfterStart(day: LocalDate)
        case noLanguage
        case badDomain(String)
        case calendarWithoutFile
    }

    package let path: PlanPath
    package let reason: Reason
}

extension PlanProblem: CustomStringConvertible {
    package var description: String {
        switch reason {
        case .duplicate(let id, let kind):
            "the id '\(id)' is taken by another \(kind); give this one an id of its own"
        case .unknown(let id, let kind, let suggestion):
            "there is no \(kind) '\(id)'"
                + (suggestion.map { "; did you mean '\($0)'?" } ?? Self.cure(of: kind))
        case .zone(let error):
            "\(error)"
        case .endNotAfterStart:
            "the end is not after the start; both are on the clock of the place, so give the end its date if it is on another day"
        case .stayWithoutNight:
            "the stay ends before its first night; 'until' is the day on which they leave, so it comes after 'from'"
        case .flightWithoutHours(let id):
            "'\(id)' has no hours yet, so nobody can arrive or leave with it; give it a 'when' with times"
        case .flightHasPlace:
            "the flight has its own place and title; leave 'place' and 'by' out, or write the time instead of the flight"
        case .combinesItself(let id):
            "the room '\(id)' can't combine itself; list only the rooms that it is made of"
        case .alsoInItself(let id):
            "the activity '\(id)' can't be part of itself; list the other events that it belongs to"
        case .leadNotAmongMembers(let id):
            "the lead '\(id)' is not among the members who come; add '\(id)' to 'members' or choose one of them"
        case .membersOfNoDelegation:
            "only a delegation can be split into 'members' with a 'lead'"
        case .sizeOfNoDelegation:
            "only part of a delegation has a 'size'; leave it out, or name a delegation"
        case .moreNamedThanCome(let named, let size):
            "\(named) are named, but 'size' lets only \(size) come; raise it, or leave it out"
        case .replacesItself(let id):
            "'\(id)' would be replaced by somebody whom '\(id)' replaces; name somebody who comes"
        case .sinceWithoutAbsence:
            "this belongs to somebody who doesn't come; add 'status: notComing', or 'replacedBy' with an id"
        case .groupOfNobody(let id):
            "the group '\(id)' doesn't say who is in it; write 'all', 'heads', 'country', 'organization', 'tag' or 'members'"
        case .groupInItself(let id):
            "the group '\(id)' can't be among its own members; list others"
        case .fieldOfNothing(let id):
            "the field '\(id)' doesn't say which records have it; write 'of: people', or a list"
        case .choicesOfOtherField(let kind):
            "a field of type '\(kind)' has no choices; leave them out, or write 'type: choice'"
        case .noChoices(let id):
            "the field '\(id)' has no choices; list them, as 'choices: [yes, no]'"
        case .fieldOfOthers(let id, let owners):
            "the field '\(id)' is one of \(owners.joined(separator: ", ")); leave it out here, or add these records to its 'of'"
        case .badValue(let text, let wanted):
            "'\(text)' can't stand here; write \(wanted)"
        case .repeatsWithoutTime:
            "an activity that repeats needs a time; add 'when', the first time it happens"
        case .repeatsWithoutEnd:
            "the rule has no end; add COUNT, as in FREQ=WEEKLY;COUNT=8, or UNTIL, as in FREQ=WEEKLY;UNTIL=20270630"
        case .repeatsInsideRepeat:
            "this is part of an activity that repeats, and repeats with it; remove its own 'repeat'"
        case .repeatsTooOftenInAll(let limit):
            "the repeating activities up to here happen more than \(limit) times; give the rules an earlier end"
        case .repeatsTooOften(let limit):
            "it happens more than \(limit) times; give the rule an earlier end"
        case .idTooLongToRepeat(let id):
            "the id '\(id)' is too long for an activity that repeats, since each occurrence adds its day to the id; use at most 64 characters"
        case .noOccurrence(let start):
            "it doesn't happen on \(start) by its rule; write the day, and the time if it isn't the usual one, as the rule gives them"
        case .occurrenceEndNotAfterStart(let day):
            "on \(day) the clocks change, and its end is not after its start; give that day a 'when' of its own under 'changes'"
        case .noLanguage:
            "the plan has no language; write 'languages: [en]', the main one first"
        case .calendarWithoutFile:
            "the calendar has no file; name one in 'file'. Only 'holidays: [KR]', the public holidays that are built in, needs none"
        case .badDomain(let domain):
            "'\(domain)' is not a domain name; use one that you own and will keep, such as 'plans.example.org': UIDs are made from it"
        }
    }
}

extension PlanProblem {
    private static func cure(of kind: String) -> String {
        kind == "time zone"
            ? "; use an IANA name such as 'Europe/Paris', and check that tzdata is installed"
            : "; define it, or use the id of one that is defined"
    }
}

/// All problems of a plan that can't be used, in the order of the file.
package struct PlanProblems: Error, Hashable {
    package let problems: [PlanProblem]
}

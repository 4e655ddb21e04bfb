internal import Foundation
internal import Operations
internal import Planning
internal import TestSupport
internal import Time
internal import Wording

/// On 1 February 2027, at noon in UTC.
let machine = Machine(zones: systemZones, now: Instant(secondsSince1970: 1_801_483_200))

/// Ana is in two meetings at once.
let clashingPlan = """
    # kept
    plenary: 1
    id: trial
    title: Trial
    domain: plans.example.org
    timezone: UTC
    revised: 2027-01-01T00:00Z
    places: [{id: hall, kind: hall, name: Hall}, {id: annex, kind: hall, name: Annex}]
    people:
      - {id: ana, name: Ana, email: ana@example.org}
      - {id: bo, name: Bo, email: bo@example.org}
    delegations:
      - {id: fiji, name: Delegation of Fiji, members: [ana]}
      - {id: peru, name: Delegation of Peru, members: [bo]}
      - {id: oman, name: Delegation of Oman}
    activities:
      - {id: a, kind: meeting, title: Opening, when: 2027-05-11T10:00/11:00, place: hall, roles: {organizer: bo, attendee: [ana, fiji]}}
      - {id: b, kind: meeting, title: Ports, when: 2027-05-11T10:30/11:30, place: annex, roles: {organizer: bo, attendee: [ana, peru]}}

    """

func file(_ text: String, _ name: String = "plan.yaml", modified: Instant? = nil) -> InputFile {
    InputFile(name: name, bytes: Array(text.utf8), modified: modified)
}

func opened(_ text: String = clashingPlan) throws -> OpenedPlan { try OpenedPlan(file(text), on: machine) }

let english = Languages([.english])

/// A folder of its own for a test, which goes with it.
struct TemporaryFolder: ~Copyable {
    let path = NSTemporaryDirectory() + "plenary-test-\(UUID().uuidString)"

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var names: [String] { Files.names(in: path) }
}

/// What `body` throws, as text; `nil` where it throws nothing.
func refusal<Result>(_ body: () throws -> Result) -> String? {
    do {
        _ = try body()
        return nil
    } catch {
        return "\(error)"
    }
}

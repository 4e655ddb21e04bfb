internal import Conflicts
internal import Documents
internal import Foundation
internal import Planning
internal import Time
internal import Wording

extension ConflictReport {
    /// One record for programs, its keys sorted; instants in UTC.
    package func json() -> String {
        let document = Document(
            plan: plan.plan.id.rawValue, conflicts: conflicts.map { record(of: $0) },
            summary: Dictionary(uniqueKeysWithValues: counts.map { ($0.weight.rawValue, $0.count) }))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(document) else { preconditionFailure("a report is made of texts and numbers") }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private struct Document: Encodable {
        let plan: String
        let conflicts: [Record]
        let summary: [String: Int]
    }

    private struct Record: Encodable {
        struct Resource: Encodable {
            let kind: String
            let id: String
        }

        struct Acceptance: Encodable {
            let reason: String
            let by: String?
            let until: String?
        }

        let id: String
        let fingerprint: String
        let rule: String
        let severity: String
        let activities: [String]
        let resources: [Resource]
        @Explicit var from: String?
        @Explicit var to: String?
        let message: String
        let facts: [String: FactValue]
        let fixes: [String]
        /// What has changed, for a conflict that the older plan didn't have.
        @Explicit var since: [String]?
        @Explicit var accepted: Acceptance?
    }

    private enum FactValue: Encodable {
        case text(String)
        case number(Int)
        case list([String])

        init(_ fact: Fact, languages: [LanguageTag]) {
            self =
                switch fact {
                case .activity(let id): .text(id.rawValue)
                case .activities(let ids): .list(ids.map(\.rawValue))
                case .place(let id): .text(id.rawValue)
                case .resource(let resource): .text(resource.id)
                case .resources(let resources): .list(resources.map(\.id))
                case .count(let number), .minutes(let number): .number(number)
                case .clock(let time): .text(time.description)
                case .languages(let tags): .list(tags.map(\.rawValue))
                case .time(let time, let zone): .text("\(time)[\(zone)]")
                case .times(let times): .list(times.map(\.stableText))
                case .each(let lengths): .list(lengths.sorted { $0.key < $1.key }.map { "\($0.key.id)=\($0.value)" })
                case .days(let days): .list(days.map(\.description))
                case .country(let country): .text(country.rawValue)
                case .text(let text): .text(text.text(in: languages))
                case .word(let word): .text(word)
                }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            case .list(let list): try container.encode(list)
            }
        }
    }

    private func record(of conflict: Conflict) -> Record {
        Record(
            id: conflict.id, fingerprint: conflict.fingerprint, rule: conflict.rule.rawValue, severity: conflict.severity.rawValue,
            activities: conflict.activities.map(\.rawValue),
            resources: conflict.resources.map { Record.Resource(kind: $0.kind.rawValue, id: $0.id) },
            from: conflict.interval?.start.iso8601, to: conflict.interval?.end.iso8601, message: reader.message(of: conflict, in: plan),
            facts: Dictionary(
                uniqueKeysWithValues: conflict.facts.map { ($0.rawValue, FactValue($1, languages: languages.tags)) }),
            fixes: reader.waysOut(of: conflict, in: plan),
            since: origins?.origin(of: conflict),
            accepted: conflict.accepted.map { Record.Acceptance(reason: $0.reason, by: $0.by?.rawValue, until: $0.until?.description) })
    }
}

/// A value that is written as `null` where there is none, so that every record has the same keys.
@propertyWrapper
private struct Explicit<Value: Encodable>: Encodable {
    var wrappedValue: Value?

    init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
    }
}

package import Conflicts
internal import Planning
package import Wording

/// What organisers may know of one rule, in the words of a reader.
package struct RuleReference: Sendable {
    package let id: RuleID
    package let group: RuleGroup
    package let meaning: String
    package let example: String
    package let waysOut: [String]
    /// `warning`, or `warning while draft, error while published`
    package let weight: String
    /// The lines by which a plan changes the rule.
    package let settings: [String]

    package init(_ id: RuleID, for reader: Reader) {
        self.id = id
        group = id.type.group
        meaning = reader[.meaning(of: id)]
        example = reader[.example(of: id)]
        waysOut = reader.waysOut(of: id)
        weight = Self.weight(of: id.type, for: reader)
        settings = Self.settings(of: id.type, for: reader)
    }

    private static func weight(of rule: any Rule.Type, for reader: Reader) -> String {
        let weights = Plan.Phase.allCases.map { phase in
            (phase, rule.severity.severity(in: phase).map { reader[.severity(Conflict.Weight($0))].lowercased() } ?? reader[.ruleOff])
        }
        if Set(weights.map(\.1)).count == 1 { return weights[0].1 }
        return weights.map { phase, weight in
            reader.phrase(.weightWhile, ["weight": .text(weight), "phase": .text(reader[.phase(phase)])])
        }.joined(separator: reader[.comma])
    }

    private static func settings(of rule: any Rule.Type, for reader: Reader) -> [String] {
        var lines = ["rules: {\(rule.name): note}    # \(reader[.ruleSettingsNote])"]
        if !rule.practice.isEmpty {
            let usual = Dictionary(uniqueKeysWithValues: Practice.Setting.all.map { ($0.figure, $0.text(.usual)) })
            let figures = rule.practice.map { figure in
                "\(figure.rawValue): " + (usual[figure] ?? reader[.figureOfCountry]).quotedInYAML
            }
            lines.append("practice: {\(figures.joined(separator: ", "))}    # \(reader[.usualFigures])")
        }
        return lines
    }
}

extension String {
    /// Times of day are read as numbers otherwise.
    fileprivate var quotedInYAML: String { contains(":") || contains("'") ? "\"\(self)\"" : self }
}

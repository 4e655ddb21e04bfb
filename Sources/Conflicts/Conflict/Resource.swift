package import Planning

/// What can be overbooked.
package struct Resource: Hashable, Comparable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case person, delegation, organization, place, vehicle, equipment
    }

    package let kind: Kind
    package let id: String

    package init<Entity>(_ kind: Kind, _ id: Identifier<Entity>) {
        self.kind = kind
        self.id = id.rawValue
    }

    package static func < (left: Resource, right: Resource) -> Bool { (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id) }
}

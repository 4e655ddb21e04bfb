/// A car, van or bus.
package struct Vehicle: Hashable, Sendable {
    package typealias ID = Identifier<Vehicle>

    package var id: ID
    package var name: LocalizedText
    package var seats: Int?
    package var driver: Person.ID?
    /// What stands on its number plate.
    package var plate: String?
    package var phone: String?

    package init(id: ID, name: LocalizedText) {
        self.id = id
        self.name = name
    }
}

/// Equipment that is counted: projectors, receivers, flags.
package struct Equipment: Hashable, Sendable {
    package typealias ID = Identifier<Equipment>

    /// A number of pieces of one kind of equipment.
    package struct Quantity: Hashable, Sendable {
        package var what: ID
        package var count = 1

        package init(what: ID, count: Int = 1) {
            self.what = what
            self.count = count
        }
    }

    package var id: ID
    package var name: LocalizedText
    /// How many pieces there are.
    package var stock: Int

    package init(id: ID, name: LocalizedText, stock: Int) {
        self.id = id
        self.name = name
        self.stock = stock
    }
}

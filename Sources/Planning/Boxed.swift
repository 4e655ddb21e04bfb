/// A value stored outside of the record that has it, so that a record with many optional values that are mostly `nil` stays small.
@propertyWrapper
package struct Boxed<Value: Hashable & Sendable>: Hashable, Sendable {
    private final class Box: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private var box: Box?

    package init(wrappedValue: Value?) { box = wrappedValue.map(Box.init) }

    package var wrappedValue: Value? {
        get { box?.value }
        set { box = newValue.map(Box.init) }
    }

    package static func == (left: Boxed, right: Boxed) -> Bool { left.box === right.box || left.wrappedValue == right.wrappedValue }

    package func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}

/// A reminder that shows a text (VALARM with ACTION:DISPLAY, RFC 5545 section 3.6.6).
package struct VAlarm: Hashable, Sendable {
    /// Before the event begins.
    package var minutes: Int
    package var text: String

    package init(minutes: Int, text: String) {
        self.minutes = minutes
        self.text = text
    }

    /// As it is written in an event.
    package var component: Component {
        Component(
            checkedName: "VALARM",
            properties: [
                Property(checkedName: "ACTION", parameters: [], value: "DISPLAY"),
                Property(checkedName: "TRIGGER", parameters: [], value: "-PT\(minutes)M"),
                Property(checkedName: "DESCRIPTION", parameters: [], value: text.escaped),
            ], components: [])
    }
}

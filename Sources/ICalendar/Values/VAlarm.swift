/// A reminder that displays a text (VALARM with ACTION:DISPLAY, RFC 5545 section 3.6.6).
package struct VAlarm: Hashable, Sendable {
    /// How long before the event begins.
    package var minutes: Int
    package var text: String

    package init(minutes: Int, text: String) {
        self.minutes = minutes
        self.text = text
    }

    /// Reads a VALARM component; `nil` if it sounds, mails, repeats, or isn't a whole number of minutes before the event begins.
    package init?(_ component: Component) {
        guard component.name == "VALARM", component["ACTION"]?.value.uppercased() == "DISPLAY", component["REPEAT"] == nil,
            let trigger = component["TRIGGER"], trigger["RELATED"]?.uppercased() != "END", trigger["VALUE"]?.uppercased() != "DATE-TIME",
            let duration = CalendarDuration(text: trigger.value[...])
        else { return nil }
        let seconds = duration.days * 86_400 + duration.seconds
        guard seconds < 0, seconds % 60 == 0 else { return nil }
        self.init(minutes: -seconds / 60, text: component["DESCRIPTION"]?.text ?? "")
    }

    /// The VALARM component.
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

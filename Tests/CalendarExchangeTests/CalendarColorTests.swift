import ICalendar
import Planning
import Testing

@testable import CalendarExchange

struct CalendarColorTests {
    @Test func `every colour that a calendar can have is known by its code`() {
        for name in ResolvedPlan.palette + Activity.Kind.allCases.map(\.color) {
            var calendar = VCalendar(prodid: "")
            calendar.color = name
            #expect(calendar.colorCode != nil, "\(name)")
        }
    }
}

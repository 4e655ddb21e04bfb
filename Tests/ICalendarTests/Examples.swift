import Planning

@testable import ICalendar

// Short forms for what is well formed by sight.

func zone(_ name: String) -> ZoneID { ZoneID(name)! }
func local(_ text: String) -> LocalDateTime { LocalDateTime(text)! }
func date(_ text: String) -> LocalDate { LocalDate(text)! }
/// In UTC.
func instant(_ text: String) -> Instant { Instant(utc: local(text)) }

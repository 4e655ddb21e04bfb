internal import Notation
internal import Planning
internal import Time

extension ScheduleExport {
    /// The schedule as XML.
    package func xml() -> [UInt8] {
        var writer = XMLWriter()
        writer.element("schedule") { writer in
            writer.element("version", plan.revised?.iso8601 ?? "")
            writer.element("conference") { writer in
                writer.element("acronym", plan.id.rawValue)
                writer.element("title", text(plan.title))
                writer.element("subtitle", text(whole?.theme))
                writer.element("venue", venue ?? "")
                writer.element("city", city ?? "")
                writer.element("start", "\(first)")
                writer.element("end", "\(last)")
                writer.element("days", "\(last.dayNumber - first.dayNumber + 1)")
                writer.element("day_change", "00:00:00")
                writer.element("timeslot_duration", "00:05")
                writer.element("base_url", whole?.url ?? "")
                writer.element("time_zone_name", plan.timezone.rawValue)
            }
            if !tracks.isEmpty {
                writer.element("tracks") { writer in
                    for track in tracks { writer.element("track", track) }
                }
            }
            for day in days { write(day, to: &writer) }
        }
        return Array(writer.text.utf8)
    }

    private func write(_ day: Day, to writer: inout XMLWriter) {
        let start = "\(day.date)T00:00:00", end = "\(day.date.adding(days: 1))T00:00:00"
        let index = day.date.dayNumber - first.dayNumber + 1
        writer.element("day", ["index": "\(index)", "date": "\(day.date)", "start": start, "end": end]) { writer in
            for room in day.rooms {
                writer.element("room", ["name": room.name ?? "", "slug": room.slug ?? ""]) { writer in
                    for event in room.events { write(event, to: &writer) }
                }
            }
        }
    }

    private func write(_ event: Event, to writer: inout XMLWriter) {
        let activity = event.activity
        writer.element("event", ["guid": guid(of: event), "id": names.number(of: activity.id)]) { writer in
            writer.element("date", date(of: event))
            writer.element("start", clock(event.start.time))
            writer.element("duration", duration(of: event))
            writer.element("room", event.room ?? "")
            writer.element("slug", activity.id.rawValue)
            writer.element("url", activity.url ?? "")
            writer.element("title", text(activity.title))
            writer.element("subtitle", text(activity.theme))
            writer.element("track", event.track ?? "")
            writer.element("type", type(of: event))
            writer.element("language", activity.languages.first?.rawValue ?? "")
            writer.element("abstract", abstract(of: event) ?? "")
            writer.element("description", "")
            writer.element("persons") { writer in
                for person in event.people {
                    writer.element("person", person.name, ["id": names.number(of: person.id, named: person.name)])
                }
            }
            writer.element("links") { writer in
                for document in activity.documents { writer.element("link", text(document.title), ["href": document.url ?? ""]) }
            }
            writer.element("attachments") { _ in }
        }
    }
}

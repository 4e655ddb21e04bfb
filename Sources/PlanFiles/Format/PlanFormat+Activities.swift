internal import Planning
internal import Time

extension PlanFormat where Value == Activity {
    static let activity: PlanFormat<Activity> = PlanFormat.record(
        "an activity",
        """
        Anything with a time: a forum, a session, a meeting, a visit, a flight, a meal. Activities nest to any depth, and what is inside \
        inherits the place and the time zone of what is around it.
        """,
        example: """
            id: ws-egov
            kind: workshop
            title: {en: Services that people use, fr: Des services utiles}
            when: 2027-05-11T11:00/12:30
            place: room-1
            expected: 40
            roles:
              chair: dupont
              speaker: [alami, {who: silva, remote: true}]
              attendee: [oman, {who: morocco, required: false}]
            agenda:
              - {title: What works, minutes: 40, by: alami}
              - {title: Discussion, minutes: 50}
            """,
        blank: Activity(id: "unreadable-0-0", kind: .other, title: ""),
        fields: [
            .required(
                "id", \.id, .identifier(),
                "The name by which the rest of the plan refers to it. Calendar entries are known by it, so keep it once they are sent out.",
                example: "ws-egov"),
            .optional(
                "uid", \.uid, .string,
                "The UID under which calendars know it (RFC 5545). An imported activity keeps the one it came with; all others get one made of their ids and the plan's 'domain'.",
                example: "6f2c9a@calendar.example.org"),
            .required("kind", \.kind, .word, "What kind of activity it is. Rules and documents depend on it.", example: "workshop"),
            .required("title", \.title, .localizedText, "What it is called.", example: "{en: Opening, fr: Ouverture}"),
            .optional(
                "description", \.description, .localizedText, "What it is about, for everybody who reads the programme or a calendar.",
                example: "How three countries moved their services online."),
            .optional("theme", \.theme, .localizedText, "Its topic, printed below the title.", example: "Innovation in public service"),
            .optional(
                "track", \.track, .localizedText,
                "The series of sessions that it belongs to; the timetable marks sessions of one track alike.",
                example: "Digital government"),
            .list("tags", \.tags, .string, "Keywords, for calendars and for your own searches.", example: "[gender, open-data]"),
            .optional(
                "when", \.when, .schedule,
                "When it takes place, on the clock of its place: a beginning and an end or a duration, or whole days, of which the last one is included. A duration is the time that passes: a flight of PT11H40M lands so much later, on the clock of where it lands. Without 'when' the activity isn't scheduled yet.",
                example: "2027-05-11T11:00/12:30"),
            .optional(
                "repeat", \.repeats, .repeats,
                "How it comes back. Each time is an activity of its own to rules and documents, with an id made of this one and the day, as briefing.2027-05-13.",
                example: "FREQ=DAILY;COUNT=5"),
            .optional("duration", \.duration, .minutes, "How many minutes it takes, while it isn't scheduled.", example: "90"),
            .optional(
                "timezone", \.timezone, .zone,
                "The time zone of 'when', where it isn't that of the place. Without it the place's counts, then that of the activity around it, then the plan's.",
                example: "Asia/Seoul"),
            .usual(
                "status", \.status, .word, unless: .confirmed,
                "Whether it takes place. What is cancelled stays in the plan, so that calendars can say so.", example: "tentative"),
            .usual(
                "visibility", \.visibility, .word, unless: .public,
                "Who may see it. What is private or confidential, with all its parts, is in nothing that is public; those who take part have it in their own papers and calendars, marked.",
                example: "private"),
            .optional("place", \.place, .identifier(), "Where it takes place; a flight or transfer begins there.", example: "room-1"),
            .optional(
                "setup", \.setup, .minutes,
                "How many minutes before it begins its room and its equipment are needed. The people come when it begins.", example: "60"),
            .optional(
                "teardown", \.teardown, .minutes,
                "How many minutes after it ends its room and its equipment are needed. The people leave when it ends.", example: "30"),
            .optional(
                "to", \.to, .identifier(), "Where a flight or transfer ends. The end of 'when' is on the clock there.", example: "icn"),
            .optional("url", \.url, .string, "The address at which people join from afar.", example: "https://meet.example.org/ws-egov"),
            .optional(
                "alarm", \.alarm, .minutes, "How many minutes before the beginning the calendars of those who come remind of it.",
                example: "30"),
            .optional("dress", \.dress, .localizedText, "What to wear.", example: "Business attire"),
            .optional("bring", \.bring, .localizedText, "What to have with one.", example: "Passport"),
            .optional("layout", \.layout, .word, "How the seats stand; how many a room holds depends on it.", example: "uShape"),
            .optional("expected", \.expected, .count(from: 0), "How many people are expected, named or not.", example: "120"),
            .optional(
                "quorum", \.quorum, .count(from: 0),
                "How many participants must have accepted for it to begin; in a draft, how many are invited and have not declined. A delegation counts as one; interpreters, liaisons and organizers don't count.",
                example: "15"),
            .optional(
                "replyBy", \.replyBy, .date,
                "The last day for replies to its invitation. Without it that of what is around it counts, then the plan's.",
                example: "2027-04-30"),
            .list("languages", \.languages, .language, "The languages spoken in it.", example: "[en, fr]"),
            .list(
                "interpretation", \.interpretation, .language, "The languages into which it is interpreted.", example: "[ar, fr]"),
            .usual(
                "roles", \.participations, .roles, unless: [],
                "Who takes part: for each role, the ids of people, delegations, organizations and groups.",
                example: "{chair: dupont, speaker: [alami, {who: silva, remote: true}]}"),
            .list("vehicles", \.vehicles, .identifier(), "The vehicles that it needs, by id.", example: "[bus-1, van]"),
            .list(
                "equipment", \.equipment, .quantity, "What it needs of the equipment that is counted.",
                example: "[projector, {what: receiver, count: 40}]"),
            .list(
                "agenda", \.agenda, .agendaItem, "What happens in it, in order.",
                example: "[{title: What works, minutes: 40, by: alami}, {title: Discussion, minutes: 50}]"),
            .list(
                "outcomes", \.outcomes, .localizedText, "What came of it, for the digest.", example: "[Memorandum signed]"),
            .list(
                "followUps", \.followUps, .localizedText, "What is to be done next, for the digest.", example: "[Send the draft agreement]"),
            .list(
                "documents", \.documents, .document, "Papers and pages to read.",
                example: "[Concept note, {title: Programme, url: \"https://example.org/programme.pdf\"}]"),
            .list(
                "after", \.after, .identifier(), "The activities that must be over before it begins, by id.", example: "[drafting-session]"),
            .list(
                "alsoIn", \.alsoIn, .identifier(),
                "The other events that it is part of, by id: a joint session is inside one forum, and in the other one too. It never conflicts with them.",
                example: "[forum-b]"),
            .list(
                "apart", \.apart, .identifier(), "The activities that must not run at the same time, by id.", example: "[ws-finance]"),
            .optional(
                "prefer", \.prefer, .preference, "What you would like for it, where it can be had.",
                example: "{days: [tue, 2027-05-12 afternoon], rooms: hall-a}"),
            .optional(
                "remarks", \.remarks, .localizedText,
                "Practical hints for those who take part, printed in their papers and in their own calendars, but not in what is public.",
                example: "Badges are given out from 08:00."),
            .optional(
                "notes", \.notes, .localizedText, "Of the organisers for themselves; only what is made for them has it.",
                example: "Two flags behind the table."),
            .ownFields(\.fields, example: "{budget-line: \"2027-14\"}"),
            .list(
                "activities", \.activities, .recursive("an activity") { .activity }, "The activities inside it.",
                example: "[{id: opening, kind: ceremony, title: Opening, when: \"2027-05-11T09:00/10:00\"}]"),
        ])
}

extension PlanFormat where Value == [Participation] {
    /// Participants by role: `{chair: [a], speaker: [b, {who: c, required: false}]}`.
    static let roles = PlanFormat(
        schema: byRole.schema,
        read: { node, log in
            guard let table = byRole.read(node, &log) else { return nil }
            return Participation.Role.allCases.flatMap { role in
                (table[role] ?? []).map { participation in
                    var participation = participation
                    participation.role = role
                    return participation
                }
            }
        },
        write: { participations in byRole.write(Dictionary(grouping: participations, by: \.role)) })

    private static let byRole = PlanFormat<[Participation.Role: [Participation]]>.table(by: "role", of: .list(of: .participation))
}

extension PlanFormat where Value == Participation {
    fileprivate static let participation = PlanFormat.record(
        "a participation",
        "Who takes part in an activity, in the role under which it stands, and how.",
        example: "{who: oman, required: false, status: accepted, members: [ahmed, said], lead: ahmed}",
        blank: Participation(.attendee, "unreadable-0-0"),
        fields: [
            .required("who", \.who, .identifier(), "The person, delegation, organization or group, by id.", example: "oman").alone,
            .usual(
                "required", \.isRequired, .bool, unless: true,
                "Whether the activity needs them. A conflict of somebody optional weighs less.", example: "false"),
            .usual(
                "status", \.status, .word, unless: .needsAction, "What they replied to the invitation (RFC 5545, PARTSTAT).",
                example: "accepted"),
            .usual("remote", \.isRemote, .bool, unless: false, "Whether they join from afar, on the clock at home.", example: "true"),
            .optional("from", \.from, .language, "The language that an interpreter listens to.", example: "ko"),
            .optional("to", \.into, .language, "The language that an interpreter speaks.", example: "en"),
            .list(
                "members", \.members, .identifier(),
                "Which members of a delegation come, by id, where it goes to several places at a time. Without it all of them come.",
                example: "[ahmed, said]"),
            .optional("lead", \.lead, .identifier(), "Who leads the members that come, by id.", example: "ahmed"),
            .optional(
                "size", \.size, .count(from: 1),
                "How many of a delegation come, where only some of them do and not all of these are named. Without it, as many as 'members' names, or all of the delegation.",
                example: "3"),
        ])
}

extension PlanFormat where Value == AgendaItem {
    fileprivate static let agendaItem = PlanFormat.record(
        "an agenda item",
        "A titled part of one activity, with minutes and presenters. What needs a room or people of its own is an activity instead.",
        example: "{title: Global and regional trends, minutes: 40, by: [alami, dupont]}",
        blank: AgendaItem(title: ""),
        fields: [
            .required("title", \.title, .localizedText, "What it is called.", example: "Global and regional trends").alone,
            .optional("description", \.description, .localizedText, "What it is about.", example: "The survey of 2026 and what it shows."),
            .optional(
                "minutes", \.minutes, .minutes,
                "How many minutes it takes. Together the items must fit into the activity; documents print the time at which each begins.",
                example: "40"),
            .list(
                "by", \.presenters, .identifier(), "Who presents it: people, delegations, organizations or groups, by id.",
                example: "[alami, dupont]"),
            .list("documents", \.documents, .document, "Papers and pages for it.", example: "[Slides]"),
        ])
}

extension PlanFormat where Value == Document {
    fileprivate static let document = PlanFormat.record(
        "a document", "A paper or a page to read.", example: "{title: Concept note, url: \"https://example.org/note.pdf\"}",
        blank: Document(title: ""),
        fields: [
            .required("title", \.title, .localizedText, "What it is called.", example: "Concept note").alone,
            .optional("url", \.url, .string, "Where it is.", example: "https://example.org/note.pdf"),
        ])
}

extension PlanFormat where Value == Repeat {
    /// A rule alone, or a record.
    fileprivate static let repeats = PlanFormat.record(
        "a repeat",
        "How an activity comes back, always at the same time on the clock of its place. The rule alone may stand for all of it.",
        example: """
            rule: FREQ=WEEKLY;COUNT=8
            except: [2027-06-01]
            also: [2027-06-03T16:00]
            changes:
              - {at: 2027-05-25, when: 2027-05-26T10:00/11:00, place: room-2}
            """,
        blank: Repeat(rule: nil),
        fields: [
            .optional(
                "rule", \.rule, .recurrenceRule,
                "The rule, with an end. Without it the activity only comes back at the times in 'also'.",
                example: "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270630"
            ).alone,
            .list(
                "except", \.except, .start, "The days on which it doesn't take place although the rule gives them.", example: "[2027-06-01]"
            ),
            .list("also", \.also, .start, "More times, which the rule doesn't give.", example: "[2027-06-03T16:00]"),
            .list(
                "changes", \.changes, .change, "The times that differ from the others.",
                example: "[{at: 2027-05-25, when: 2027-05-26T10:00/11:00}]"),
        ])
}

extension PlanFormat where Value == Repeat.Change {
    fileprivate static let change = PlanFormat.record(
        "a change", "One time of what repeats that differs from the others. What it doesn't say is as usual.",
        example: "{at: 2027-05-25, when: 2027-05-26T10:00/11:00, place: room-2}",
        blank: Repeat.Change(at: .day(LocalDate(dayNumber: 0)!)),  // within the calendar
        fields: [
            .required("at", \.at, .start, "The day that the rule gives, whatever 'when' says now.", example: "2027-05-25"),
            .optional("when", \.when, .schedule, "When it takes place this time.", example: "2027-05-26T10:00/11:00"),
            .optional("status", \.status, .word, "Whether it takes place this time.", example: "cancelled"),
            .optional("title", \.title, .localizedText, "What it is called this time.", example: "Closing briefing"),
            .optional("description", \.description, .localizedText, "What it is about this time.", example: "With the press."),
            .optional("place", \.place, .identifier(), "Where it takes place this time, by id.", example: "room-2"),
            .optional("url", \.url, .string, "The address at which people join this time.", example: "https://meet.example.org/closing"),
            .optional("roles", \.participations, .roles, "Who takes part this time, in place of all others.", example: "{chair: alami}"),
            .optional(
                "agenda", \.agenda, .list(of: .agendaItem), "What happens this time, in place of the usual agenda.", example: "[Summing up]"
            ),
        ])
}

extension PlanFormat where Value == Equipment.Quantity {
    static let quantity = PlanFormat.record(
        "equipment", "Some of the equipment that is counted.", example: "{what: receiver, count: 40}",
        blank: Equipment.Quantity(what: "unreadable-0-0"),
        fields: [
            .required("what", \.what, .identifier(), "The kind of equipment, by its id in the plan's 'equipment'.", example: "receiver")
                .alone,
            .usual("count", \.count, .count(from: 1), unless: 1, "How many of it.", example: "40"),
        ])
}

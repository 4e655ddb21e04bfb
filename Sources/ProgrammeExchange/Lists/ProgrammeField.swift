/// What a column of a programme may hold. Each row is an activity.
enum ProgrammeField: String, ListField {
    case id, title, kind, day, start, end, duration, place, speaker, chair, moderator, track, language, description, url, status

    static let list = "programme"
}

/// What a column in a list of participants may hold.
enum PersonField: String, ListField {
    case id, name, given, family, localName, honorific, title, rank, organization, country, delegation, head, role, activities, languages,
        timezone, email, phone, arrival, arrivalTime, arrivalBy, departure, departureTime, departureBy, dietary, access

    static let list = "participants"
}

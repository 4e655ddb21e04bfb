internal import Planning

/// What one row of a programme says.
struct ListedActivity {
    let row: Int
    var activity: Activity
    /// Whether the id is the list's own.
    var hasID = false
    /// `nil` where the list says nothing of it.
    var status: Activity.Status?
    /// As the list names them.
    var place: String?
    var people: [(role: Participation.Role, name: PersonName, organization: String?)] = []
}

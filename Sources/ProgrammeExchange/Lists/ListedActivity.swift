internal import Planning

/// What one row of a programme says.
struct ListedActivity {
    let row: Int
    var activity: Activity
    /// Whether the id is from the list.
    var hasID = false
    /// `nil` where the list gives no status.
    var status: Activity.Status?
    /// The place, as the list names it.
    var place: String?
    var people: [(role: Participation.Role, name: PersonName, organization: String?)] = []
}

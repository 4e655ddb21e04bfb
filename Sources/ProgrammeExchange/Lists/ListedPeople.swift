internal import Importing
internal import Planning

/// The people in a list, each once. Rows are merged where they are certainly of one person.
struct ListedPeople {
    private(set) var all: [ListedPerson] = []
    private(set) var issues: [ImportIssue] = []
    private let merging: ListImport.Merging
    private let replacing: Bool
    /// The ids of fields of which no message shows a value.
    private let sensitive: Set<String>
    private var byEmail: [String: [Int]] = [:]
    private var byName: [String: [Int]] = [:]
    private var bySkeleton: [String: [Int]] = [:]
    private var byID: [Person.ID: Int] = [:]

    init(known: [ListedPerson], merging: ListImport.Merging, replacing: Bool, sensitive: Set<String>) {
        (self.merging, self.replacing, self.sensitive) = (merging, replacing, sensitive)
        known.forEach { append($0) }
    }

    private mutating func append(_ person: ListedPerson) {
        let index = all.count
        all.append(person)
        enter(person, at: index)
    }

    private mutating func enter(_ person: ListedPerson, at index: Int) {
        func add(_ key: String, to table: inout [String: [Int]]) {
            if !key.isEmpty, table[key]?.last != index { table[key, default: []].append(index) }
        }
        add(person.person.email?.lowercased() ?? "", to: &byEmail)
        for form in person.forms {
            add(form.key, to: &byName)
            add(form.skeleton, to: &bySkeleton)
        }
        if let id = person.id { byID[id] = index }
    }

    /// Merges the row with the person it is of, or appends a new person.
    mutating func add(_ row: ListedPerson) {
        if let id = row.id, let index = byID[id] { return join(row, to: index) }
        let candidates =
            (row.person.email.flatMap { byEmail[$0.lowercased()] } ?? []) + row.forms.flatMap { byName[$0.key] ?? [] }
            + row.forms.flatMap { bySkeleton[$0.skeleton] ?? [] }
        var seen: Set<Int> = []
        var doubts: [(index: Int, why: String)] = []
        for index in candidates where seen.insert(index).inserted {
            switch PersonMatch(all[index], row) {
            case .sure where merging != .never: return join(row, to: index)
            case .sure: doubts.append((index, "they have the same name and the same address or organization"))
            case .likely(let why): doubts.append((index, why))
            case .no: break
            }
        }
        if merging == .likely, doubts.count == 1 { return join(row, to: doubts[0].index) }
        if let (index, why) = doubts.first {
            let other = all[index].rows.first.map { "row \($0)" } ?? "'\(all[index].person.id)' in the plan"
            issues.append(
                ImportIssue(
                    line: row.rows[0],
                    message: "'\(row.name.text)' may be '\(all[index].name.text)' of \(other), because \(why); both are kept",
                    group: "perhaps twice"))
        }
        append(row)
    }

    private mutating func join(_ row: ListedPerson, to index: Int) {
        issues += all[index].take(row, replacing: replacing, sensitive: sensitive)
        enter(all[index], at: index)
    }
}

extension ListedPerson {
    /// Takes from the row what isn't known yet; reports what differs.
    fileprivate mutating func take(_ row: ListedPerson, replacing: Bool, sensitive: Set<String>) -> [ImportIssue] {
        var issues: [ImportIssue] = []
        let replaces = replacing && isKnown
        person.arrival = person.arrival?.completed(by: row.person.arrival)
        person.departure = person.departure?.completed(by: row.person.departure)
        func merge<Value: Equatable>(_ word: String, _ old: inout Value?, _ new: Value?, _ text: (Value) -> String) {
            guard let new, old != new else { return }
            guard let known = old, !replaces else { return old = new }
            // Addresses are compared character by character, everything else by its folded words.
            if word == "email" ? text(known).lowercased() == text(new).lowercased() : text(known).folded == text(new).folded { return }
            let source = rows.first.map { "row \($0)" } ?? "the plan"
            if sensitive.contains(word) {
                issues.append(
                    ImportIssue(
                        line: row.rows[0], message: "'\(name.text)' has another \(word) in \(source), which counts", group: word))
                return
            }
            issues.append(
                ImportIssue(
                    line: row.rows[0],
                    message: "'\(name.text)' has the \(word) '\(text(new))' here and '\(text(known))' in \(source), which counts",
                    group: word))
        }
        func plain(_ text: LocalizedText) -> String { text.plain ?? text.text(in: [.english]) }
        let old = person
        merge("family", &person.family, row.person.family, plain)
        merge("honorific", &person.honorific, row.person.honorific, plain)
        merge("title", &person.title, row.person.title, plain)
        merge("rank", &person.rank, row.person.rank) { "\($0)" }
        merge("country", &person.country, row.person.country) { "\($0)" }
        merge("timezone", &person.timezone, row.person.timezone) { "\($0)" }
        merge("email", &person.email, row.person.email) { $0 }
        merge("phone", &person.phone, row.person.phone) { $0 }
        merge("arrival", &person.arrival, row.person.arrival?.completed(by: person.arrival)) { "\($0.at) \($0.by ?? "")" }
        merge("departure", &person.departure, row.person.departure?.completed(by: person.departure)) { "\($0.at) \($0.by ?? "")" }
        merge("dietary", &person.dietary, row.person.dietary) { $0 }
        merge("access", &person.access, row.person.access) { $0 }
        for field in row.person.fields.keys.sorted() { merge(field, &person.fields[field], row.person.fields[field]) { $0 } }
        merge("organization", &organization, row.organization) { $0 }
        merge("delegation", &delegation, row.delegation) { $0 }
        if person.available.isEmpty { person.available = row.person.available }
        person.languages += row.person.languages.filter { !old.languages.contains($0) }
        if let script = Script(of: row.name.text), Script(of: name.text) != script, person.name.plain != nil {
            person.name = name.text(with: row.name.text)
        }
        forms += row.forms.filter { !forms.contains($0) }
        rows += row.rows
        isHead = isHead || row.isHead
        role = role ?? row.role
        activities += row.activities.filter { !activities.contains($0) }
        return issues
    }
}

extension Arrival {
    /// The arrival with the details that the other one adds, where both are at the same time.
    fileprivate func completed(by other: Arrival?) -> Arrival {
        guard let other, other.at == at else { return self }
        var arrival = self
        arrival.by = by ?? other.by
        arrival.place = place ?? other.place
        return arrival
    }
}

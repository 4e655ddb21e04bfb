package import Notation

extension Sheet {
    /// Reads people from JSON: the registrants that Indico exports, the speakers that pretalx's API lists, or any list of records
    /// with names of people. `nil` for anything else.
    package init?(registrants root: Node) {
        let results = root["results"] ?? root
        let records = ((results["registrants"] ?? root["registrants"] ?? results).elements ?? []).map { record in
            (line: record.mark.line, fields: Self.fields(of: record))
        }
        let names: Set = ["full_name", "name", "firstName", "first_name", "surname", "last_name"]
        guard !records.isEmpty, records.allSatisfy({ $0.fields.contains { names.contains($0.key) } }) else { return nil }
        var headings: [String] = []
        for key in records.lazy.flatMap(\.fields).map(\.key) where !headings.contains(key) { headings.append(key) }
        let rows = records.map { record in
            Row(number: record.line, cells: headings.map { heading in record.fields.first { $0.key == heading }?.value ?? "" })
        }
        self.init(rows: [Row(number: 0, cells: headings)] + rows, remarks: [])
    }

    /// The texts of a record. Those that Indico nests under `personal_data` are treated as if they stood beside the rest.
    private static func fields(of record: Node) -> [(key: String, value: String)] {
        (record.entries ?? []).flatMap { entry -> [(key: String, value: String)] in
            if entry.key == "personal_data" {
                // Here, the title is an honorific.
                return fields(of: entry.value).map { ($0.key == "title" ? "honorific" : $0.key, $0.value) }
            }
            if let text = entry.value.scalar { return [(entry.key, text)] }
            let texts = (entry.value.elements ?? []).compactMap { $0.scalar ?? $0["name"]?.scalar ?? $0["title"]?.scalar }
            return texts.isEmpty ? [] : [(entry.key, texts.joined(separator: "; "))]
        }
    }
}

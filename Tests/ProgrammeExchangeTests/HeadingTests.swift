import Notation
import Testing

@testable import ProgrammeExchange

/// The words that head the columns of lists, which are data.
struct HeadingTests {
    private static let languages: Set = ["ar", "de", "en", "es", "fr", "ko", "pt", "ru", "zh"]

    @Test func `every field has headings in English, and every heading belongs to a field`() throws {
        func check<Field: ListField>(_: Field.Type) throws {
            let fields = try #require(headingsByLanguage[Field.list]?.entries)
            #expect(fields.map(\.key) == Field.allCases.map(\.rawValue))
            for field in fields {
                let languages = try #require(field.value.entries)
                #expect(Self.languages.isSuperset(of: languages.map(\.key)), "\(field.key)")
                #expect(languages.first?.key == "en", "\(field.key)")
                for language in languages {
                    let words = try #require(language.value.elements).map { $0.scalar ?? "" }
                    #expect(!words.isEmpty && !words.contains(""), "\(field.key) \(language.key)")
                }
            }
        }
        try check(PersonField.self)
        try check(ProgrammeField.self)
        #expect(headingsByLanguage.entries?.map(\.key) == [PersonField.list, ProgrammeField.list])
    }

    @Test func `no heading of a list means two fields`() {
        func check<Field: ListField>(_: Field.Type) {
            var fields: [String: Field] = [:]
            for field in Field.allCases {
                for heading in Set(([field.rawValue] + field.headings).map(\.folded)) {
                    #expect(fields.updateValue(field, forKey: heading) == nil, "\(heading)")
                }
            }
        }
        check(PersonField.self)
        check(ProgrammeField.self)
    }

    @Test(arguments: ["Nachname", "фамилия", "姓氏", "Apellidos", "اسم العائلة", "sobrenome", "Nom de famille", "성씨", "Surname"])
    func `a column is known by its heading in nine languages`(heading: String) throws {
        let sheet = Sheet(
            rows: [.init(number: 1, cells: [heading, "E-mail"]), .init(number: 2, cells: ["Ruiz", "r@example.org"])], remarks: [])
        let columns = try ListColumns<PersonField>(of: sheet, mapping: [], wanted: "")
        #expect(columns.indices == [.family: 0, .email: 1])
    }
}

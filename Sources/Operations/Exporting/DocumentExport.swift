internal import Audiences
internal import Documents
internal import Planning
internal import Time
internal import Wording

/// Makes the documents of a request, and files of them.
struct DocumentExport {
    let opened: OpenedPlan
    let request: ExportRequest
    let machine: Machine
    let progress: Progress
    let plans: ExportPlans

    private var choice: DocumentChoice { request.document }

    /// Prints what `make` gives for the scope, or for each; `nil` where there is nothing to print. `layout` is another template for the
    /// same values, laid out for paper; `table` turns a document into a table, where it can be one.
    func files<Document: PrintedDocument>(
        layout: String? = nil, table: ((Document) -> Table)? = nil, make: (ResolvedPlan, Scope, Languages) throws(RequestError) -> Document?
    ) throws(OperationError) -> ExportedFiles {
        if layout != nil, choice.format != .pdf { throw .request(.onlyForPaper) }
        let printer = try printer(layout: layout, table: table)
        switch request.part {
        case .one(let scope):
            let documents: [Document]
            do throws(OperationError) {
                documents = try self.documents(scope, make)
                if documents.isEmpty { throw .request(.nothingHasTime) }
            } catch {
                // What there is may be closed.
                guard case .request(let reason) = error, let left = try plans.leftOut(of: [scope]) else { throw error }
                throw .request(.nothingLeft(left.text, reason.description))
            }
            var exported =
                choice.keepsManifest
                ? try changedSheets(of: documents, layout: layout, printer) : self.exported(try printer.print([documents], {}))
            exported.notes += [try plans.leftOut(of: [scope])].compactMap { $0 }
            return exported
        case .each(let kind):
            let all = kind.scopes(in: opened.plan)
            let scopes = try plans.known(all)
            let files = try files(scopes, of: kind, make)
            var exported =
                choice.isMerged
                ? self.exported(try printer.print([files.flatMap(\.documents)], {}))
                : try folder(of: files, layout: layout, total: scopes.count, printer)
            exported.notes += [try plans.leftOut(of: all.map(\.scope))].compactMap { $0 }
            return exported
        }
    }

    private func exported<Document>(_ printed: DocumentPrinter<Document>.Printed) -> ExportedFiles {
        var exported = ExportedFiles(.one(printed.files[0]))
        exported.notes = printed.notes
        return exported
    }

    /// Prints one PDF of what `gather` makes of the documents of all of a kind.
    func merged<Document: PrintedDocument, Gathered: PrintedDocument>(
        _ kind: ScopeKind, gather: ([Document], _ title: String) -> [Gathered],
        make: (ResolvedPlan, Scope, Languages) throws(RequestError) -> Document?
    ) throws(OperationError) -> ExportedFiles {
        let printer: DocumentPrinter<Gathered> = try printer(layout: nil, table: nil)
        let all = kind.scopes(in: opened.plan)
        let files = try files(plans.known(all), of: kind, make)
        // One language after the other, not one person's languages after another's.
        let editions = choice.editions(request.languages).indices.flatMap { index in
            files.compactMap { $0.documents.indices.contains(index) ? $0.documents[index] : nil }
        }
        let plan = opened.plan.plan
        let gathered = gather(editions, plan.title.text(in: request.languages.tags + plan.languages))
        var exported = self.exported(try printer.print([gathered], {}))
        exported.notes += [try plans.leftOut(of: all.map(\.scope))].compactMap { $0 }
        return exported
    }

    private func files<Document: PrintedDocument>(
        _ scopes: [(id: String, scope: Scope)], of kind: ScopeKind,
        _ make: (ResolvedPlan, Scope, Languages) throws(RequestError) -> Document?
    ) throws(OperationError) -> [(name: String, documents: [Document])] {
        var files: [(name: String, documents: [Document])] = []
        for (id, scope) in scopes {
            let documents = try documents(scope, make)
            if !documents.isEmpty { files.append(("\(id).\(choice.format.rawValue)", documents)) }
        }
        if files.isEmpty { throw .request(.nothingForAny(kind)) }
        return files
    }

    private func documents<Document: PrintedDocument>(
        _ scope: Scope, _ make: (ResolvedPlan, Scope, Languages) throws(RequestError) -> Document?
    ) throws(OperationError) -> [Document] {
        let plan = try plans.plan(for: scope)
        var documents: [Document] = []
        do {
            for languages in choice.editions(request.languages) {
                guard var document = try make(plan, scope, languages) else { continue }
                if plans.readership == .internal { document.edition.markInternal(for: Reader(languages: languages, plan: plan.plan)) }
                documents.append(document)
            }
        } catch {
            throw .request(error)
        }
        return documents
    }

    /// A file of what changed since the manifest that is kept.
    private func changedSheets<Document: PrintedDocument>(
        of documents: [Document], layout: String?, _ printer: DocumentPrinter<Document>
    ) throws(OperationError) -> ExportedFiles {
        let languages = documents.map(\.edition.language)
        func name(_ sheet: String, _ language: String) -> String { documents.count == 1 ? sheet : "\(sheet) (\(language))" }
        var sheets: [String: String] = [:]
        for document in documents {
            for (sheet, text) in document.sheets { sheets[name(sheet, document.edition.language)] = text }
        }
        let manifest = Manifest(sheets: sheets, signature: try signature(layout))
        var notes: [Note] = []
        var exported = try ExportedFiles(manifest, since: choice.changedSince) { changed throws(OperationError) in
            var parts: [Document] = []
            for (document, language) in zip(documents, languages) {
                let own = document.sheets.keys.filter { changed.contains(name($0, language)) }
                if !own.isEmpty { parts.append(document.only(Set(own))) }
            }
            let printed = try printer.print([parts], {})
            notes = printed.notes
            return printed.files[0]
        }
        exported.notes = notes
        return exported
    }

    private func signature(_ layout: String?) throws(OperationError) -> String {
        let logo: Logo?
        do { logo = try Logo(of: opened) } catch { throw .document(error) }
        return choice.printing.signature(choice.format, logo: logo) + (layout ?? "")
    }

    private func folder<Document: PrintedDocument>(
        of files: [(name: String, documents: [Document])], layout: String?, total: Int, _ printer: DocumentPrinter<Document>
    ) throws(OperationError) -> ExportedFiles {
        let manifest = Manifest(files, signature: try signature(layout))
        let before = choice.changedSince
        let changed = files.filter { before == nil || before?.documents[$0.name] != manifest.documents[$0.name] }
        var done = 0
        let printed =
            changed.isEmpty
            ? DocumentPrinter<Document>.Printed(files: [])
            : try printer.print(changed.map(\.documents)) {
                done += 1
                progress(done, changed.count)
            }
        var contents = Dictionary(uniqueKeysWithValues: zip(changed.map(\.name), printed.files))
        contents[Manifest.fileName] = manifest.json()
        var exported = ExportedFiles(.folder(contents))
        exported.notes = printed.notes
        exported.count = files.count
        exported.leftOut = total - files.count
        if let before { exported.changes = (changed.map(\.name), manifest.gone(since: before)) }
        return exported
    }

    private func printer<Document: PrintedDocument>(
        layout: String?, table: ((Document) -> Table)?
    ) throws(OperationError) -> DocumentPrinter<Document> {
        if choice.format == .svg, Document.self != Timetable.self { throw .request(.onlyForTimetables) }
        if choice.format == .docx, Document.self == Timetable.self { throw .request(.noGridInWord) }
        if [.csv, .xlsx].contains(choice.format) {
            guard let table else { throw .request(.onlyForTables(choice.format)) }
            let date = opened.plan.plan.revised ?? Instant(secondsSince1970: 0)
            return DocumentPrinter(as: choice.format, byteOrderMark: choice.hasByteOrderMark, date: date, table: table)
        }
        return try DocumentPrinter(as: choice.format, layout: layout, of: opened, printing: choice.printing, on: machine)
    }
}

extension Edition {
    /// Says at the head and foot of every page that it is for the organisers.
    mutating func markInternal(for reader: Reader) {
        confidential = [reader[.forOrganizers], confidential].compactMap { $0 }.joined(separator: " · ")
    }
}

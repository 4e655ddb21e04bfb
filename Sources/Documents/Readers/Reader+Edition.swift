package import Planning
package import Wording

extension Reader {
    package func edition(of plan: Plan) -> Edition {
        Edition(
            language: language.rawValue, direction: language.isRightToLeft ? "rtl" : "ltr", phase: phase(plan.phase),
            revision: plan.revised.map { phrase(.revised, ["date": .text(moment($0))]) }, letterhead: plan.letterhead.map(letterhead),
            page: self[.page], digits: digits)
    }

    /// The edition of a document that shows these activities.
    package func edition(of plan: Plan, showing activities: some Sequence<ResolvedActivity>) -> Edition {
        var edition = edition(of: plan)
        edition.closed = activities.map(\.visibility).max().flatMap(mark)
        return edition
    }

    private func letterhead(_ letterhead: Planning.Letterhead) -> Letterhead {
        Letterhead(
            name: letterhead.name.map(text), address: lines(letterhead.address), logo: letterhead.logo, color: letterhead.color?.description
        )
    }

    private func phase(_ phase: Plan.Phase) -> String? {
        switch phase {
        case .draft: self[.draft]
        case .provisional: self[.provisional]
        case .published: nil
        }
    }

    package func papers(_ documents: [Document]) -> [Paper] {
        documents.map { Paper(title: worded($0.title), url: safeURL($0.url)) }
    }
}

package import Audiences
package import CalendarExchange
package import Documents
package import ICalendar
package import ParticipantPapers
package import Planning
package import Time
package import Wording

/// What is wanted of a plan: of which part, for whom, as what.
package struct ExportRequest: Sendable {
    package enum Subject: Sendable {
        case calendar(CalendarChoice)
        case freeBusy
        case agenda(AgendaChoice)
        case itinerary(ItineraryChoice)
        case timetable(TimetableChoice)
        case digest(DigestChoice)
        case roster(RosterChoice)
        /// Of one day, or of all.
        case workingPaper(WorkingPaper.Subject, day: LocalDate?)
    }

    /// The parts of the plan that files are made of.
    package enum Part: Sendable {
        case one(Scope)
        /// A file for each of the kind.
        case each(ScopeKind)
    }

    package var subject: Subject
    package var part: Part
    /// The reader's, the best known first.
    package var languages: Languages
    /// `nil` for the usual one: of what is for everybody `public`, of what is for somebody `participants`.
    package var readership: Readership?
    /// For documents.
    package var document = DocumentChoice()

    package init(_ subject: Subject, of part: Part = .one(.everything), languages: Languages) {
        self.subject = subject
        self.part = part
        self.languages = languages
    }
}

package struct CalendarChoice: Sendable {
    /// The calendars last sent out, which what is made is an update of.
    package enum Previous: Sendable {
        case none
        case file(InputFile)
        /// Of each part a file named by its id, where it has had one.
        case folder(String)
    }

    package var format = CalendarFormat.ics
    package var previous = Previous.none
    /// Leaves out what members of a delegation do by name, and what people of an organization host.
    package var isWholeOnly = false
    package var isInUTC = false
    package var namesPeople = false
    package var writesSeries = false
    package var isStyled = false
    /// So many minutes before what has no alarm in the plan.
    package var alarm: Minutes?
    /// The milestones alone, as entries of this kind.
    package var milestones: VCalendar.MilestoneKind?

    package init(namesPeople: Bool = false) { self.namesPeople = namesPeople }
}

package struct TimetableChoice: Sendable {
    package enum Form: Sendable {
        case grid, doorSigns, booths
    }

    /// The activity that it is of; everything where there is none.
    package var activity: String?
    package var day: LocalDate?
    package var form = Form.grid
    /// Of a grid: whether pages are upright, and whether rooms are rows.
    package var isPortrait = false
    package var hasRows = false

    package init() {}
}

package struct DocumentChoice: Sendable {
    package var format = DocumentFormat.html
    package var printing = Printing()
    /// One PDF in each of the languages, one after the other.
    package var isMultilingual = false
    /// One PDF of all, where there is a document for each of a kind.
    package var isMerged = false
    package var hasByteOrderMark = false
    /// Only what differs from it is made.
    package var changedSince: Manifest?
    /// Whether one file has a manifest, of which `changedSince` is the last.
    package var keepsManifest = false

    package init() {}

    /// The languages of each document that is made of one thing.
    func editions(_ languages: Languages) -> [Languages] { isMultilingual ? languages.eachFirst : [languages] }
}

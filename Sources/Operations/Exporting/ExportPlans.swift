internal import Audiences
internal import Documents
internal import ParticipantPapers
internal import Planning
internal import Wording

/// The plan as the readers of an export may read it, and what that leaves out.
struct ExportPlans {
    let readership: Readership
    private let whole: ResolvedPlan
    private let plans: RedactedPlans
    private let ofRooms: RedactedPlans
    private let request: ExportRequest

    init(of opened: OpenedPlan, for request: ExportRequest) throws(OperationError) {
        whole = opened.plan
        self.request = request
        readership = request.readership ?? request.usualReadership(in: opened.plan)
        var audience = Audience(readership)
        switch request.subject {
        case .calendar(let choice): audience.seesAddresses = choice.namesPeople
        case .roster(let choice): (audience.seesNeeds, audience.fields) = (choice.isSensitive, Set(choice.fields))
        default: break
        }
        plans = try .made(of: whole, for: audience)
        audience.reserved = request.languages.reservedTitle(in: whole.plan)
        ofRooms = request.showsRooms ? try .made(of: whole, for: audience) : plans
    }

    /// The plan that is read by those whom the scope names. Throws where what the scope names is closed to them.
    func plan(for scope: Scope) throws(OperationError) -> ResolvedPlan {
        let plan = try named(scope)
        if case .activity(let id) = request.scope(scope), let activity = whole.activity(id), plan.activity(id) == nil {
            throw .request(.closed(id, activity.visibility))
        }
        return plan
    }

    private func named(_ scope: Scope) throws(OperationError) -> ResolvedPlan {
        let scope = request.scope(scope)
        let isRoom = if case .place = scope { true } else { false }
        do {
            return try (isRoom || request.isOfTimetable ? ofRooms : plans).plan(for: scope)
        } catch {
            throw .redaction(error)
        }
    }

    /// Those that are not closed to the readers.
    func known(_ scopes: [(id: String, scope: Scope)]) throws(OperationError) -> [(id: String, scope: Scope)] {
        var known: [(id: String, scope: Scope)] = []
        for (id, scope) in scopes where try has(scope) { known.append((id, scope)) }
        return known
    }

    /// Whether there is such an activity for the readers.
    func has(_ scope: Scope) throws(OperationError) -> Bool {
        guard case .activity(let id) = scope else { return true }
        return try named(scope).activity(id) != nil
    }

    /// What a readership that nobody chose leaves out of these, in a line; `nil` where that is nothing.
    func leftOut(of scopes: [Scope]) throws(OperationError) -> Note? {
        if request.readership != nil || readership == .internal { return nil }
        var left: [Activity.Visibility: Set<Int>] = [:]
        var noted: Set<Int> = []
        let printsNotes = request.printsNotes && whole.activities.contains { $0.activity.notes != nil }
        if !printsNotes, whole.closedActivities.isEmpty { return nil }
        for scope in scopes {
            let plan = try named(scope)
            for activity in whole.activities(in: request.scope(scope)) where request.covers(activity) {
                if plan.activity(activity.activity.id) == nil {
                    left[activity.visibility, default: []].insert(activity.index)
                } else if printsNotes, activity.activity.notes != nil {
                    noted.insert(activity.index)
                }
            }
        }
        func noun(_ number: Int) -> String { number == 1 ? "activity" : "activities" }
        var parts = [Activity.Visibility.confidential, .private].compactMap { visibility in
            left[visibility].map { "\($0.count) \(visibility.rawValue) \(noun($0.count))" }
        }
        if !noted.isEmpty { parts.append("the notes of \(noted.count) \(noun(noted.count))") }
        if parts.isEmpty { return nil }
        let what = request.showsRooms && !left.isEmpty ? "left out, or shown as reserved" : "left out"
        return .information("\(what): \(parts.joined(separator: ", ")); --readership internal has them")
    }
}

extension RedactedPlans {
    static func made(of plan: ResolvedPlan, for audience: Audience) throws(OperationError) -> RedactedPlans {
        do { return try RedactedPlans(of: plan, for: audience) } catch { throw .redaction(error) }
    }
}

extension ResolvedPlan {
    func redacted(_ audience: Audience) throws(OperationError) -> ResolvedPlan {
        do { return try redacted(for: audience) } catch { throw .redaction(error) }
    }
}

extension Languages {
    /// What stands for closed activities in a room, for whoever reads one of these languages or of the plan's.
    func reservedTitle(in plan: Plan) -> LocalizedText {
        let translations = (tags + plan.languages + [.english]).map { tag in
            LocalizedText.Translation(language: tag, text: Reader(read(as: [tag]))[.reserved])
        }
        return LocalizedText(translations)!  // English is among them
    }
}

extension ExportRequest {
    /// What is made for everybody, or for those whom it names.
    fileprivate func usualReadership(in plan: ResolvedPlan) -> Readership {
        switch subject {
        case .freeBusy: .internal
        case .agenda, .digest: .public
        case .timetable(let choice): choice.form == .booths ? .participants : .public
        case .itinerary, .roster: .participants
        case .workingPaper(let subject, _): subject.isInternal ? .internal : .participants
        case .calendar:
            switch part {
            case .one(.everything), .one(.activity), .one(.place), .each(.activity), .each(.place): .public
            case .one(.participant), .one(.vehicle), .each: .participants
            }
        }
    }

    /// The part of the plan that is shown: a timetable's activity stands in its choice.
    fileprivate func scope(_ scope: Scope) -> Scope {
        guard case .timetable(let choice) = subject, let id = choice.activity.flatMap({ Activity.ID($0) }) else { return scope }
        return .activity(id)
    }

    fileprivate var isOfTimetable: Bool { if case .timetable = subject { true } else { false } }

    /// Whether rooms are shown with what they are taken by.
    fileprivate var showsRooms: Bool {
        switch (subject, part) {
        case (.timetable(let choice), _): choice.form != .booths
        case (.calendar, .one(.place)), (.calendar, .each(.place)): true
        default: false
        }
    }

    fileprivate var printsNotes: Bool {
        switch subject {
        case .agenda, .itinerary, .digest: true
        case .calendar, .freeBusy, .timetable, .roster, .workingPaper: false
        }
    }

    /// Whether the activity is on the days that are asked for.
    fileprivate func covers(_ activity: ResolvedActivity) -> Bool {
        switch subject {
        case .agenda(let choice): choice.day.map { day in activity.when?.days.contains(day) ?? false } ?? true
        case .timetable(let choice): choice.day.map { day in activity.when?.days.contains(day) ?? false } ?? true
        case .digest(let choice): choice.period.map { period in activity.when.map { period.overlaps($0.days) } ?? false } ?? true
        default: true
        }
    }
}

@testable import Conflicts

extension RuleExample {
    static let languages = [
        RuleExample(
            NoInterpretation.id, finds: "warning a / delegation:chile",
            in: "kind: bilateral, when: 2027-05-11T09:00/10:00, roles: {host: kim, counterpart: chile}"),
        RuleExample(
            NoInterpretation.id, finds: "warning a / person:kim",
            in: "kind: session, when: 2027-05-11T09:00/10:00, languages: en, roles: {speaker: lee, attendee: kim}"),
        RuleExample(  // by way of English
            NoInterpretation.id,
            in:
                "kind: bilateral, when: 2027-05-11T09:00/10:00, roles: {host: kim, counterpart: chile, interpreter: [{who: inga, from: ko, to: en}, {who: ana, from: en, to: es}]}",
            "kind: session, when: 2027-05-11T11:00/12:00, languages: en, interpretation: ko, roles: {speaker: lee, attendee: [kim, fiji]}"),
        RuleExample(
            NoInterpreter.id, finds: "error a",
            in:
                "kind: session, when: 2027-05-11T09:00/10:00, languages: en, interpretation: [ko, es], roles: {interpreter: [inga, {who: ana, status: declined}]}",
            with: "phase: published"),
        RuleExample(
            NoInterpreter.id,
            in:
                "kind: session, when: 2027-05-11T09:00/10:00, languages: en, interpretation: [en, ko, es], roles: {interpreter: [inga, {who: ana, from: en, to: es}]}",
            "kind: session, when: 2027-05-11T09:00/10:00, interpretation: [ar, fr], roles: {interpreter: lab}",
            "kind: forum, when: 2027-05-11T14:00/16:00, interpretation: ko, activities: [{id: x, kind: session, title: X, when: 2027-05-11T14:00/15:00, roles: {interpreter: inga}}]",
            with: "phase: published"),
        RuleExample(
            InterpreterWithoutLanguage.id, finds: "warning a / person:inga", "warning b / person:lee",
            in: "kind: session, when: 2027-05-11T09:00/10:00, roles: {interpreter: {who: inga, from: ar, to: en}}",
            "kind: session, when: 2027-05-11T09:00/10:00, interpretation: [ko, es], roles: {interpreter: lee}"),
        RuleExample(
            InterpreterWithoutLanguage.id,
            in:
                "kind: session, when: 2027-05-11T09:00/10:00, roles: {interpreter: [{who: inga, from: ko, to: en-GB}, {who: ana, from: ar, to: fr}]}",
            "kind: session, when: 2027-05-11T09:00/10:00, interpretation: [ko, es], roles: {interpreter: inga}"),
        RuleExample(
            InterpreterInAnotherRole.id, finds: "note a / person:inga", "note b / person:ana",
            in: "kind: session, when: 2027-05-11T09:00/10:00, roles: {chair: inga, interpreter: inga}",
            "kind: session, when: 2027-05-11T09:00/10:00, roles: {interpreter: ana}, agenda: [{title: T, by: ana}]"),
        RuleExample(
            InterpreterInAnotherRole.id,
            in: "kind: session, when: 2027-05-11T09:00/10:00, roles: {chair: ben, liaison: inga, attendee: inga, interpreter: inga}",
            "kind: session, when: 2027-05-11T09:00/10:00, roles: {chair: {who: inga, status: declined}, interpreter: inga, host: lab}"),
        RuleExample(
            InterpreterAloneTooLong.id, finds: "warning a / person:inga",
            in: "kind: session, when: 2027-05-11T09:00/09:41, interpretation: ko, roles: {interpreter: {who: inga, from: en, to: ko}}"),
        RuleExample(
            InterpreterAloneTooLong.id, finds: "warning a / person:inga",
            in: "kind: bilateral, when: 2027-05-11T09:00/10:31, roles: {interpreter: {who: inga, from: en, to: ko}}"),
        RuleExample(
            InterpreterAloneTooLong.id,
            in: "kind: session, when: 2027-05-11T09:00/09:40, interpretation: ko, roles: {interpreter: {who: inga, from: en, to: ko}}",
            "kind: bilateral, when: 2027-05-11T10:00/11:30, roles: {interpreter: {who: inga, from: en, to: ko}}",
            "kind: session, when: 2027-05-11T09:00/13:00, interpretation: ko, roles: {interpreter: [{who: ana, from: en, to: ko}, {who: lee, from: en, to: ko}]}"
        ),
        RuleExample(
            InterpreterShiftTooLong.id, finds: "warning a b / person:inga",
            in: "kind: session, when: 2027-05-11T09:00/13:00, roles: {interpreter: inga}",
            "kind: session, when: 2027-05-11T15:00/18:01, roles: {interpreter: inga}"),
        RuleExample(
            InterpreterShiftTooLong.id, in: "kind: session, when: 2027-05-11T09:00/13:00, roles: {interpreter: inga}",
            "kind: session, when: 2027-05-11T15:00/18:00, roles: {interpreter: inga}",
            "kind: session, when: 2027-05-11T19:00/20:00, roles: {speaker: inga}"),
        RuleExample(
            NoBooth.id, finds: "warning a / place:cabin",
            in: "kind: session, when: 2027-05-11T09:00/10:00, place: cabin, languages: en, interpretation: [fr, es]"),
        RuleExample(NoBooth.id, in: "kind: session, when: 2027-05-11T09:00/10:00, place: cabin, languages: en, interpretation: [en, fr]"),
    ]
}

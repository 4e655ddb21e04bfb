internal import Planning
internal import Time
@testable internal import Wording

/// Somebody who reads these languages, beside a plan that has nothing in it.
func reader(_ languages: Languages) -> Reader {
    Reader(languages: languages, plan: Plan(id: "plan", title: "Plan", domain: "plans.example.org", timezone: .utc))
}

func reader(_ language: String) -> Reader { reader(Languages([LanguageTag(language)!])) }

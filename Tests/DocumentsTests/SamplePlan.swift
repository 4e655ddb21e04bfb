internal import Planning
internal import Time

extension LanguageTag {
    static let arabic = LanguageTag("ar")!
    static let korean = LanguageTag("ko")!
    static let french = LanguageTag("fr")!
    static let georgian = LanguageTag("ka")!
}

extension Schedule: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self.init(value)! }
}

extension LocalizedText: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { Translation(language: LanguageTag($0)!, text: $1) })!
    }
}

/// A forum in the Republic of Korea with names in five scripts, and titles with hostile markup.
func samplePlan() -> Plan {
    var plan = Plan(
        id: "forum-2014", title: "Forum 2014", domain: "plans.example.org", timezone: ZoneID("America/New_York")!,
        languages: [.english, .arabic, .korean])
    plan.phase = .provisional
    plan.revised = Instant("2014-05-20T12:00Z")
    plan.places = [goyang(), seoul()]
    plan.organizations = organizations()
    plan.people = people()
    plan.delegations = [omanDelegation()]
    plan.activities = [forum()]
    return plan
}

private func goyang() -> Place {
    var hallA = Place(id: "hall-a", name: ["en": "Hall A", "ar": "القاعة أ", "ko": "A홀"])
    hallA.kind = .hall
    var hallB = Place(id: "hall-b", name: ["en": "Hall B", "ar": "القاعة ب", "ko": "B홀"])
    hallB.kind = .hall
    var kintex = Place(id: "kintex", name: ["en": "KINTEX", "ar": "كينتكس", "ko": "킨텍스"])
    kintex.kind = .venue
    kintex.places = [hallA, hallB]
    var city = Place(id: "goyang", name: ["en": "Goyang", "ar": "غويانغ", "ko": "고양시"])
    city.kind = .city
    city.country = CountryCode("KR")
    city.timezone = ZoneID("Asia/Seoul")
    city.places = [kintex]
    return city
}

private func seoul() -> Place {
    var center = Place(id: "hira", name: ["en": "Health Insurance Review and Assessment Service", "ko": "건강보험심사평가원"])
    center.kind = .office
    var city = Place(id: "seoul", name: ["en": "Seoul", "ar": "سول", "ko": "서울특별시"])
    city.kind = .city
    city.country = CountryCode("KR")
    city.timezone = ZoneID("Asia/Seoul")
    city.places = [center]
    return city
}

private func organizations() -> [Organization] {
    var ministry = Organization(
        id: "mospa", name: ["en": "Ministry of Security & Public Administration", "ko": "안전행정부", "ar": "وزارة الأمن والإدارة العامة"])
    ministry.country = CountryCode("KR")
    var ita = Organization(id: "ita", name: ["en": "Information Technology Authority", "ar": "هيئة تقنية المعلومات"])
    ita.country = CountryCode("OM")
    var agency = Organization(id: "dea", name: ["en": "Data Exchange Agency", "ka": "მონაცემთა გაცვლის სააგენტო"])
    agency.country = CountryCode("GE")
    return [ministry, ita, agency, Organization(id: "undesa", name: ["en": "United Nations", "ar": "الأمم المتحدة", "ko": "국제연합"])]
}

private func people() -> [Person] {
    var park = Person(id: "park", name: ["en": "Park Ji-ho", "ko": "박지호", "ar": "بارك جي-هو"])
    park.honorific = ["en": "H.E. Mr.", "ar": "معالي السيد"]
    park.title = ["en": "Vice Minister", "ko": "차관", "ar": "نائب الوزير"]
    park.organization = "mospa"
    park.country = CountryCode("KR")
    park.languages = [.korean, .english]
    park.rank = 2
    var salim = Person(id: "salim", name: ["en": "Salim Al-Busaidi", "ar": "سالم البوسعيدي"])
    salim.honorific = ["en": "H.E. Dr.", "ar": "سعادة الدكتور"]
    salim.title = ["en": "Deputy Chief Executive", "ar": "نائب الرئيس التنفيذي"]
    salim.organization = "ita"
    salim.languages = [.arabic]
    var maryam = Person(id: "maryam", name: ["en": "Maryam Al-Harthy", "ar": "مريم الحارثية"])
    maryam.organization = "ita"
    maryam.languages = [.arabic, .english]
    var nino = Person(id: "nino", name: ["en": "Nino Kapanadze", "ka": "ნინო კაპანაძე"])
    nino.title = ["en": "Chairperson"]
    nino.organization = "dea"
    nino.country = CountryCode("GE")
    nino.languages = [.georgian]
    var hostile = Person(id: "hostile", name: "=HYPERLINK(\"http://x\") | <b>Bobby</b>")
    hostile.title = "Director\nof *everything* `rm`"
    return [park, salim, maryam, nino, hostile]
}

private func omanDelegation() -> Delegation {
    var oman = Delegation(id: "oman", name: ["en": "Delegation of Oman", "ar": "وفد سلطنة عُمان", "ko": "오만 대표단"])
    oman.country = CountryCode("OM")
    oman.organization = "ita"
    oman.head = "salim"
    oman.members = ["maryam"]
    oman.size = 5
    oman.liaison = "park"
    oman.languages = [.arabic, .english]
    oman.hotel = "kintex"
    oman.arrival = Arrival(at: LocalDateTime("2014-06-22T14:05")!)
    oman.arrival?.by = "KE082"
    return oman
}

private func forum() -> Activity {
    var forum = Activity(
        id: "forum", kind: .forum, title: ["en": "Public Service Forum", "ar": "منتدى الخدمة العامة", "ko": "공공행정 포럼"])
    forum.theme = ["en": "Innovating governance for sustainable development", "ar": "ابتكار الحوكمة من أجل التنمية المستدامة"]
    forum.when = "2014-06-23/2014-06-25"
    forum.place = "kintex"
    forum.languages = [.english, .korean]
    forum.interpretation = [.arabic, .french]
    var oman = Participation(.attendee, "oman")
    oman.status = .accepted
    forum.participations = [Participation(.host, "mospa"), Participation(.organizer, "undesa"), oman]
    forum.documents = [
        Document(title: "Concept note"), paper("Evil", "javascript:alert(1)"), paper("Programme", "https://example.org/a_b?(c)"),
    ]
    forum.remarks = "Badges are given out\nfrom 08:00."
    forum.activities = [workshop(), parallel(), flight(), siteVisit(), reception()]
    return forum
}

private func workshop() -> Activity {
    var workshop = Activity(
        id: "workshop", kind: .workshop, title: ["en": "Electronic government", "ar": "الحكومة الإلكترونية", "ko": "전자정부"])
    workshop.when = "2014-06-24T09:00/12:30"
    workshop.place = "hall-a"
    workshop.participations = [Participation(.chair, "park"), Participation(.speaker, "nino"), Participation(.speaker, "hostile")]
    workshop.participations[2].isRemote = true
    workshop.agenda = [
        item(["en": "Global and regional trends", "ar": "الاتجاهات العالمية والإقليمية"], 40, ["nino"]),
        item("a | b *c* [d](e) <script>alert('x')</script>\n# no heading", 20, ["hostile"]), item("1. Open discussion", nil, []),
    ]
    var closing = Activity(id: "closing", kind: .session, title: ["en": "Closing session", "ar": "الجلسة الختامية"])
    closing.when = "2014-06-24T12:00/12:30"
    closing.outcomes = ["Statement adopted"]
    workshop.activities = [closing]
    return workshop
}

private func parallel() -> Activity {
    var bilateral = Activity(id: "bilateral", kind: .bilateral, title: ["en": "Oman and Georgia", "ar": "عُمان وجورجيا"])
    bilateral.when = "2014-06-24T11:00/11:45"
    bilateral.place = "hall-b"
    bilateral.status = .tentative
    bilateral.participations = [Participation(.counterpart, "oman"), Participation(.counterpart, "nino")]
    return bilateral
}

private func flight() -> Activity {
    var flight = Activity(id: "flight", kind: .flight, title: "KE907")
    flight.when = "2014-06-25T23:30/2014-06-26T04:45"
    flight.timezone = ZoneID("Asia/Tashkent")
    return flight
}

private func siteVisit() -> Activity {
    var visit = Activity(id: "visit", kind: .siteVisit, title: ["en": "Health insurance data centre", "ko": "건강보험 데이터 센터"])
    visit.when = "2014-06-25T14:00/16:00"
    visit.place = "hira"
    visit.status = .cancelled
    return visit
}

private func reception() -> Activity {
    var reception = Activity(id: "reception", kind: .meal, title: ["en": "Reception", "ar": "حفل استقبال", "ko": "환영 리셉션"])
    reception.duration = 90
    return reception
}

func item(_ title: LocalizedText, _ minutes: Minutes?, _ presenters: [Participant.ID]) -> AgendaItem {
    var item = AgendaItem(title: title)
    item.minutes = minutes
    item.presenters = presenters
    return item
}

private func paper(_ title: LocalizedText, _ url: String) -> Document {
    var paper = Document(title: title)
    paper.url = url
    return paper
}

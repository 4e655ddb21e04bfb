internal import Planning
internal import TestSupport

/// A forum with arrivals, hotels, rides, meals, rooms, interpreters and replies, and names that a spreadsheet might run.
func listPlan() throws -> ResolvedPlan {
    try plan(
        """
        plenary: 1
        id: lists-2027
        title: {en: Regional Forum 2027, ar: المنتدى الإقليمي 2027, ko: 지역 포럼 2027}
        domain: plans.example.org
        timezone: Asia/Seoul
        languages: [en, ar, ko]
        revised: 2027-04-20T12:00Z
        replyBy: 2027-05-01
        places:
          - id: seoul
            kind: city
            name: {en: Seoul, ar: سيول, ko: 서울}
            country: KR
            timezone: Asia/Seoul
            places:
              - {id: icn, kind: airport, name: {en: Incheon Airport, ar: مطار إنتشون, ko: 인천국제공항}}
              - {id: lotte, kind: hotel, name: {en: Lotte Hotel, ar: فندق لوتيه, ko: 롯데호텔}}
              - {id: garden, kind: hotel, name: {en: Garden Hotel, ar: فندق الحديقة, ko: 가든호텔}}
              - {id: hall-a, kind: hall, name: {en: Hall A, ar: القاعة ألف, ko: A홀}}
              - {id: dining, kind: room, name: {en: Dining hall, ar: قاعة الطعام, ko: 식당}}
        organizations:
          - {id: un, name: {en: United Nations, ar: الأمم المتحدة, ko: 유엔}, phone: "+82 2 555 0100"}
          - {id: itu, name: International Telecommunication Union}
        people:
          - {id: salim, name: {en: Salim Al-Busaidi, ar: سالم البوسعيدي}, title: Deputy Chief Executive, dietary: Halal, phone: "+968 9000 0001"}
          - id: maryam
            name: {en: Maryam Al-Harthy, ar: مريم الحارثية}
            dietary: halal
            arrival: {at: "2027-05-09T15:20", place: icn, by: QR858}
            hotel: [{at: garden, from: 2027-05-09, until: 2027-05-13}]
          - {id: edou, name: "=HYPERLINK(\\"http://x\\") | <b>Édou</b>", dietary: Vegetarian, phone: "=1+1"}
          - {id: clark, name: Helen Clark, organization: itu, arrival: {at: "2027-05-09T23:50", by: OZ541}, hotel: lotte}
          - {id: kim, name: {en: Kim Minjun, ar: كيم مينجون, ko: 김민준}, phone: "+82 10 1111 2222", organization: un}
          - {id: choi, name: {en: Choi Jiwoo, ar: تشوي جيو, ko: 최지우}, phone: "+82 10 5555 6666"}
          - {id: amal, name: {en: Amal Haddad, ar: أمل حداد}}
        delegations:
          - id: oman
            name: {en: Delegation of Oman, ar: وفد سلطنة عُمان, ko: 오만 대표단}
            country: OM
            head: salim
            members: [maryam]
            size: 5
            liaison: kim
            arrival: {at: "2027-05-09T18:05", place: icn, by: KE902}
            departure: {at: "2027-05-13T11:20", place: icn, by: KE901}
            hotel: lotte
          - {id: benin, name: {en: Benin, ar: بنن, ko: 베냉}, country: BJ, head: edou, arrival: {at: "2027-05-09T18:05", place: icn, by: ET672}, hotel: lotte}
          - {id: kenya, name: {en: Kenya, ar: كينيا, ko: 케냐}, country: KE, size: 4, departure: {at: "2027-05-12T20:00"}}
          - {id: vatican, name: Holy See, tags: [observer], size: 1}
          - {id: gone, name: Atlantis, size: 9, status: notComing, arrival: {at: "2027-05-09T01:00", by: XX1}, hotel: lotte}
        vehicles:
          - {id: bus-1, name: {en: Bus 1, ar: الحافلة 1, ko: 1호 버스}, seats: 40, driver: choi, plate: "12가 3456"}
          - {id: car-1, name: {en: Car 1, ar: السيارة 1, ko: 1호차}, seats: 3}
        equipment:
          - {id: mic, name: {en: Microphone, ar: ميكروفون, ko: 마이크}, stock: 40}
        activities:
          - id: forum
            kind: forum
            title: {en: Forum, ar: المنتدى, ko: 포럼}
            when: 2027-05-10/2027-05-12
            roles: {attendee: [{who: oman, status: accepted}, {who: benin, status: tentative}], speaker: clark, organizer: un}
            activities:
              - {id: fetch, kind: transfer, title: Airport to hotel, when: "2027-05-09T19:30/21:00", place: icn, to: lotte, vehicles: [bus-1, car-1], roles: {attendee: [oman, benin], liaison: kim}}
              - {id: back, kind: transfer, title: Hotel to airport, when: "2027-05-13T07:30/09:00", place: lotte, to: icn, roles: {attendee: oman}}
              - id: opening
                kind: ceremony
                title: {en: Opening, ar: الافتتاح, ko: 개회식}
                when: "2027-05-10T10:00/11:30"
                place: hall-a
                setup: 120
                teardown: 30
                layout: theatre
                expected: 300
                equipment: [{what: mic, count: 6}]
                interpretation: [ar, fr]
                notes: Flags behind the podium.
                roles: {speaker: [{who: salim, status: declined}], interpreter: {who: amal, to: ar, from: en, status: accepted}}
              - {id: panel, kind: panel, title: Data | exchange, when: "2027-05-10T14:00/15:30", place: hall-a, layout: uShape, roles: {panellist: clark}}
              - {id: dinner, kind: meal, title: {en: Dinner, ar: عشاء, ko: 만찬}, when: "2027-05-10T19:00/21:00", place: dining}
              - {id: off, kind: panel, title: Called off, when: "2027-05-10T16:00/17:00", place: hall-a, status: cancelled}
        """)
}

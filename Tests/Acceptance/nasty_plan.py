"""A plan that is hard to print: long names in five scripts, forty rooms, emoji, fourteen days over three countries."""
import json

TITLES = (
    "Internationalization of telecommunications regulation: interconnection, interoperability and anticompetitive behaviour",
    "الجلسة الافتتاحية للمنتدى الدولي حول الحكومة الإلكترونية والخدمات العامة المتكاملة في المناطق الحضرية",
    "공공행정 혁신을 위한 전자정부 국제협력 및 지속가능발전목표 이행 방안에 관한 고위급 원탁회의",
    "Региональное совещание по вопросам противодействия киберпреступности и электронного правительства",
    "საქართველოს საჯარო მმართველობის რეფორმა და ელექტრონული მომსახურების განვითარება",
    "Keynote 🎉 with 👨‍👩‍👧 and cake 🎂", "A", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "可持续发展与数字政府：城市公共服务的创新实践和国际合作经验交流圆桌会议",
)
NAMES = (
    "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff", "عبد الرحمن بن محمد بن سعيد الهاشمي", "남궁민수",
    "Александра Константиновна Верещагина-Преображенская", "ანა მარია ჩიქოვანი-ბაგრატიონი", "Li",
)
CITIES = (("goyang", "Goyang", "KR", "Asia/Seoul"), ("muscat", "Muscat", "OM", "Asia/Muscat"), ("tbilisi", "Tbilisi", "GE", "Asia/Tbilisi"))
DAYS = 14


def nasty_plan(minutes=(30, 10, 90, 15, 45)):
    """As JSON. Rooms are busy from nine to five, in the three cities one after the other."""
    places, rooms = [], {}
    for city, name, country, zone in CITIES:
        here = rooms[city] = [f"{city}-{number}" for number in range(14 if city != "tbilisi" else 12)]
        names = (f"Room {here.index(room) + 1} of the International Congress Centre" if index % 3 else f"{index}" for index, room in enumerate(here))
        places.append({
            "id": city, "name": name, "kind": "city", "country": country, "timezone": zone,
            "places": [{"id": f"{city}-building-{half}", "name": f"Building {half} with a name that is rather long", "kind": "building", "places": [
                {"id": room, "name": next(names), "kind": "room"} for room in here[half::2]]} for half in (0, 1)]})
    activities = []
    for day in range(DAYS):
        city = CITIES[day % 3][0]
        date = f"2027-05-{day + 3:02}"
        for number, room in enumerate(rooms[city]):
            at, turn = 9 * 60, number + day
            while at + (length := minutes[turn % len(minutes)]) <= 17 * 60:
                if at < 13 * 60 and at + length > 12 * 60:
                    at = 13 * 60  # after lunch
                activities.append({
                    "id": f"d{day}-{room}-{at}", "kind": "session", "title": TITLES[turn % len(TITLES)],
                    "when": f"{date}T{at // 60:02}:{at % 60:02}/PT{length}M", "place": room, "track": f"Track {turn % 9} with a long name",
                    "roles": {"speaker": [f"p{turn % len(NAMES)}", f"p{(turn + 1) % len(NAMES)}"]}})
                at += length
                turn += 1
        activities.append({"id": f"lunch-{day}", "kind": "meal", "title": "Lunch 🍲", "when": f"{date}T12:00/13:00", "place": city})
    return json.dumps({
        "plenary": 1, "id": "nasty", "title": "A forum that is hard to print 🎉", "domain": "plans.example.org", "timezone": "Asia/Seoul",
        "languages": ["en"], "places": places, "people": [{"id": f"p{number}", "name": name, "country": "KR"} for number, name in enumerate(NAMES)],
        "activities": [{"id": "forum", "kind": "forum", "title": "A forum that is hard to print 🎉", "activities": activities}]})

"""What Indico and pretalx export as JSON, made up to their public descriptions, as plans and as people."""
import json
import pathlib
import subprocess
import tempfile
import unittest

import yaml

from support import PLENARY, plenary


def moment(date, time, zone="Europe/Zurich"):
    return {"date": date, "time": time, "tz": zone}


# The HTTP export API: /export/timetable/ID.json
TIMETABLE = {"count": 1, "_type": "HTTPAPIResult", "complete": True, "results": {"137346": {"20270511": {
    "s5": {"_type": "SchSession", "entryType": "Session", "title": "Plenary I", "id": "s5", "room": "Main Auditorium", "location": "CERN",
           "startDate": moment("2027-05-11", "09:00:00"), "endDate": moment("2027-05-11", "10:30:00"), "conveners": [{"name": "Rossi, Anna"}],
           "entries": {
               "c1": {"_type": "SchContribution", "entryType": "Contribution", "title": "Trends", "contributionId": 101, "duration": 45,
                      "startDate": moment("2027-05-11", "09:00:00"), "endDate": moment("2027-05-11", "09:45:00"), "room": "Main Auditorium",
                      "presenters": [{"name": "Dr LOPEZ, Maria", "firstName": "Maria", "familyName": "LOPEZ", "affiliation": "UNDP",
                                      "email": "maria@example.org"}]},
               "c2": {"_type": "SchContribution", "entryType": "Contribution", "title": "Data", "contributionId": 102, "duration": 45,
                      "startDate": moment("2027-05-11", "09:45:00"), "endDate": moment("2027-05-11", "10:30:00"), "room": "",
                      "presenters": [{"firstName": "Maria", "familyName": "LOPEZ", "email": "maria@example.org"}]}}},
    "b7": {"_type": "BreakTimeSchEntry", "entryType": "Break", "title": "Coffee", "id": "7", "startDate": moment("2027-05-11", "10:30:00"),
           "endDate": moment("2027-05-11", "11:00:00"), "room": "Foyer"},
    "c9": {"_type": "SchContribution", "entryType": "Contribution", "title": "From afar", "contributionId": 109, "duration": 30,
           "startDate": moment("2027-05-11", "20:00:00", "Asia/Tokyo"), "endDate": moment("2027-05-11", "20:30:00", "Asia/Tokyo")}}}}}

# /export/event/ID.json?detail=contributions
EVENT = {"count": 1, "results": [{"_type": "Conference", "id": "137346", "title": "Forum 2027", "timezone": "Asia/Seoul", "location": "KINTEX",
                                  "url": "https://indico.example.org/event/137346/", "startDate": moment("2027-05-11", "09:00:00", "Asia/Seoul"),
                                  "endDate": moment("2027-05-12", "18:00:00", "Asia/Seoul"), "contributions": [
    {"_type": "Contribution", "id": "1", "title": "Opening", "startDate": moment("2027-05-11", "09:00:00", "Asia/Seoul"),
     "endDate": moment("2027-05-11", "09:30:00", "Asia/Seoul"), "duration": 30, "room": "Hall A", "session": "Ceremonies", "track": None,
     "speakers": [{"first_name": "Jae-hong", "last_name": "Lim", "fullName": "LIM, Jae-hong", "affiliation": "UNPOG"}]}]}]}

REGISTRANTS = {"count": 2, "results": {"registrants": [
    {"registrant_id": "0", "full_name": "Alberto Perez", "checked_in": True, "personal_data": {
        "title": "Mr", "firstName": "Alberto", "surname": "Perez", "email": "alberto@example.org", "institution": "CERN", "country": "CH",
        "phone": "+41 22 700 0001", "position": "Engineer", "address": ""}},
    {"registrant_id": "1", "full_name": "Anna Berg", "checked_in": False, "personal_data": {
        "title": "", "firstName": "Anna", "surname": "Berg", "email": "anna@example.org", "institution": "", "country": "NO"}}]}}

# pretalx: /api/events/EVENT/submissions/?expand=slots,slots.room, and the older form with one slot
SUBMISSIONS = {"count": 3, "next": None, "results": [
    {"code": "ABCDEF", "title": "A talk", "state": "confirmed", "submission_type": {"en": "Workshop"}, "track": {"en": "Tech"},
     "content_locale": "fr", "abstract": "What it is about", "duration": 90, "speakers": [{"code": "XYZ", "name": "Zoë Dubois", "biography": None}],
     "slots": [{"start": "2027-05-11T09:00:00+02:00", "end": "2027-05-11T10:30:00+02:00", "room": {"id": 1, "name": {"en": "Hall A"}}}]},
    {"code": "GHIJKL", "title": "Another", "state": "accepted", "duration": 30, "speakers": [{"code": "XYZ", "name": "Zoë Dubois"}],
     "slot": {"start": "2027-05-11T10:00:00+02:00", "end": "2027-05-11T10:30:00+02:00", "room": {"en": "Hall B"}, "room_id": 2}},
    {"code": "MNOPQR", "title": "Not this", "state": "rejected", "duration": 30, "speakers": [], "slot": None}]}
SPEAKERS = {"count": 1, "results": [{"code": "XYZ", "name": "Zoë Dubois", "email": "zoe@example.org", "biography": "…", "submissions": ["ABCDEF"]}]}


class OthersTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def convert(self, content, *options):
        (self.folder / "export.json").write_text(json.dumps(content, indent=1))
        done = subprocess.run([PLENARY, "convert", self.folder / "export.json", self.folder / "plan.yaml", *options], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return yaml.load((self.folder / "plan.yaml").read_text(), Loader=yaml.BaseLoader), done.stderr

    def activities(self, plan):
        return [(record["id"], record["kind"], record["title"], record.get("when"), record.get("place"), record.get("track"),
                 record.get("roles", {}).get("speaker", [])) for record in plan["activities"][0]["activities"]]

    def test_a_timetable_of_indico(self):
        plan, messages = self.convert(TIMETABLE)
        self.assertEqual(plan["timezone"], "Europe/Zurich")
        self.assertEqual(self.activities(plan), [
            ("101", "session", "Trends", "2027-05-11T09:00/09:45", "main-auditorium", "Plenary I", ["maria-lopez"]),
            ("102", "session", "Data", "2027-05-11T09:45/10:30", "main-auditorium", "Plenary I", ["maria-lopez"]),
            ("b7", "break", "Coffee", "2027-05-11T10:30/11:00", "foyer", None, []),
            ("109", "session", "From afar", None, None, None, [])])
        self.assertIn("the time is on the clock of 'Asia/Tokyo', but the others are on that of 'Europe/Zurich'", messages)
        self.assertIn("'conveners' of <session> is not kept", messages)

    def test_an_event_of_indico(self):
        plan, _ = self.convert(EVENT)
        self.assertEqual((plan["title"], plan["timezone"], plan["domain"]), ("Forum 2027", "Asia/Seoul", "indico.example.org"))
        self.assertEqual(self.activities(plan), [("1", "session", "Opening", "2027-05-11T09:00/09:30", "hall-a", "Ceremonies", ["jae-hong-lim"])])

    def test_submissions_of_pretalx_show_a_speaker_in_two_places(self):
        plan, messages = self.convert(SUBMISSIONS, "--timezone", "Europe/Paris")
        self.assertEqual(self.activities(plan), [
            ("ABCDEF", "workshop", "A talk", "2027-05-11T09:00/10:30", "hall-a", "Tech", ["zoe-dubois"]),
            ("GHIJKL", "session", "Another", "2027-05-11T10:00/10:30", "hall-b", None, ["zoe-dubois"])])
        self.assertIn("the submission is 'rejected', not accepted", messages)
        self.assertIn("person-overlap", plenary("check", self.folder / "export.json", "--format", "csv", expect=1).decode())

    def test_a_night_in_which_clocks_change_ends_when_it_is_said_to(self):
        night = {"results": {"1": {"20270328": {"c1": {
            "entryType": "Contribution", "title": "Vigil", "contributionId": 1, "duration": 240,
            "startDate": moment("2027-03-28", "01:00:00"), "endDate": moment("2027-03-28", "04:00:00")}}}}}
        self.assertEqual(self.activities(self.convert(night)[0])[0][3], "2027-03-28T01:00/04:00")

    def test_registrants_and_speakers_are_people(self):
        plan = self.folder / "plan.yaml"
        plan.write_text("plenary: 1\nid: p\ntitle: P\ndomain: plans.example.org\ntimezone: UTC\n")
        for name, content in (("registrants.json", REGISTRANTS), ("speakers.json", SPEAKERS)):
            (self.folder / name).write_text(json.dumps(content, indent=1))
            plenary("import", self.folder / name, "--into", plan)
        self.assertEqual(yaml.load(plan.read_text(), Loader=yaml.BaseLoader)["people"], [
            {"id": "alberto-perez", "name": "Alberto Perez", "family": "Perez", "honorific": "Mr", "title": "Engineer", "organization": "cern", "country": "CH",
             "email": "alberto@example.org", "phone": "+41 22 700 0001"},
            {"id": "anna-berg", "name": "Anna Berg", "family": "Berg", "country": "NO", "email": "anna@example.org"},
            {"id": "zoe-dubois", "name": "Zoë Dubois", "email": "zoe@example.org"}])


if __name__ == "__main__":
    unittest.main()

"""Who may read what: a plan with a marked word in every field of text, made into every document for every readership, and searched.

What each readership may find is the table in docs/ARCHITECTURE.md; what nobody finds there isn't promised by it. A field that the format
has, and that the plan here doesn't fill, fails.
"""
import collections
import concurrent.futures
import io
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest
import zipfile
import zlib

from support import PLENARY, ROOT, plenary

READERSHIPS = ("public", "participants", "internal")
# Records that check and edit, not read by anybody: their texts are ids and names of rules.
TECHNICAL = {"accepted-conflict.resources", "accepted-conflict.rule", "accepted-conflict.seen", "calendar.busy"}


class Marks:
    """Words that stand nowhere else, each for one field of a record, and for the closed activity that the record is known by alone."""

    def __init__(self):
        self.fields = {}

    def __call__(self, field, closed=None):
        word = f"qx{len(self.fields):03d}z"
        self.fields[word] = (field, closed)
        return word

    def record(self, name_of_kind, names, closed=None, **more):
        """A record with a mark in each of these fields."""
        made = {}
        for name in names.split():
            word = self(f"{name_of_kind}.{name}", closed)
            key = name.split("(")[0]
            made[key] = {"url": f"https://{word}.example.org/", "email": f"{word}@example.org", "phone": f"+41 {word}"}.get(key, word)
        return {**made, **more}


def documents(marks, closed):
    return [marks.record("document", "title url", closed)]


def activity(marks, id, closed=None, **more):
    """An activity with everything that one can say of it."""
    made = marks.record(
        "activity", "title description theme track dress bring remarks notes url", closed, id=id, kind="meeting",
        languages=["en"], documents=documents(marks, closed))
    made["uid"] = marks("activity.uid", closed) + "@example.org"
    made["tags"] = [marks("activity.tags", closed)]
    made["outcomes"] = [marks("activity.outcomes", closed)]
    made["followUps"] = [marks("activity.followUps", closed)]
    made["agenda"] = [marks.record("agenda-item", "title description", closed, documents=documents(marks, closed))]
    made["fields"] = {"own": marks("activity.fields", closed)}
    return {**made, **more}


def person(marks, id, kind="", closed=None, **more):
    made = marks.record(
        "person", f"name family honorific title dietary access phone{kind} email{kind}", closed, id=id, tags=[marks("person.tags", closed)],
        fields={"own": marks("person.fields", closed), "secret": marks("person.fields(sensitive)", closed)})
    return {**made, **more}


def organization(marks, id, closed=None, **more):
    return marks.record("organization", "name acronym phone email url", closed, id=id, tags=[marks("organization.tags", closed)],
                        fields={"own": marks("organization.fields", closed)}, **more)


def delegation(marks, id, closed=None, **more):
    return marks.record("delegation", "name email notes", closed, id=id, tags=[marks("delegation.tags", closed)],
                        fields={"own": marks("delegation.fields", closed)}, **more)


def plan(marks):
    """A public forum with a session and one that repeats, a private meeting, and a confidential one with a part; inside of the forum."""
    arrival = {"at": "2027-05-10T10:00", "place": "city", "by": marks("arrival-or-departure.by")}
    insiders = {"chair": "ins", "speaker": "hid", "host": "horg", "attendee": "hdel"}
    forum = activity(
        marks, "forum", kind="forum", when="2027-05-11/12", place="house",
        roles={"organizer": "office", "host": ["ins", "con"], "speaker": "out", "attendee": ["del", "visitors"], "counterpart": "gone"})
    forum["activities"] = [
        activity(marks, "talk", kind="session", when="2027-05-11T09:00/10:00", place="hall", vehicles=["van", "bus"], interpretation=["fr"],
                 roles={"chair": "ins", "speaker": "out", "interpreter": "con", "attendee": "del", "host": "body"}),
        activity(marks, "daily", when="2027-05-11T15:00/15:30", place="hall", roles={"chair": "out"}, repeat={
            "rule": "FREQ=DAILY;COUNT=2",
            "changes": [marks.record("change", "title description url", at="2027-05-12")]}),
        activity(marks, "priv", "priv", visibility="private", when="2027-05-11T10:30/11:30", place="small", roles={"chair": "ins"}),
        activity(marks, "conf", "conf", visibility="confidential", when="2027-05-11T12:00/13:00", place="small", roles=insiders, activities=[
            activity(marks, "part", "conf", kind="session", when="2027-05-11T12:00/12:30", place="small")]),
        # In conflict with the private one, so that there is something to report of it.
        activity(marks, "clash", "priv", visibility="private", when="2027-05-11T11:00/11:45", place="small", roles={"chair": "ins"}),
        activity(marks, "double", uid=None, when="2027-05-11T09:30/10:15", place="hall", roles={"chair": "out"}),
        activity(marks, "accepted", when="2027-05-11T15:10/15:20", place="hall", roles={"chair": "out"}),
    ]
    return {
        "plenary": 1, "id": "secrets", "domain": marks("plan.domain") + ".example.org", "timezone": "Europe/Zurich", "languages": ["en"],
        "phase": "published", "revised": "2027-01-15T12:00Z",
        **marks.record("plan", "title description"),
        "letterhead": marks.record("letterhead", "name address"),
        "fields": [
            marks.record("field", "name", id="own", of=["people", "delegations", "organizations", "activities", "places"], choices=None),
            marks.record("field", "name(sensitive)", id="secret", of=["people"], sensitive=True),
            marks.record("field", "name(choice)", id="pick", of=["people"], type="choice",
                         choices=[{"id": marks("choice.id"), "name": marks("choice.name")}])],
        "calendars": [{"file": marks("calendar.file") + ".ics"}],
        "places": [marks.record("place", "name address url email", id="city", kind="city", country="CH", fields={"own": marks("place.fields")}, places=[
            marks.record("place", "name address url email", id="house", kind="venue", places=[
                marks.record("place", "name address url email", id=room, kind="room", booths=1) for room in ("hall", "small")])])],
        "organizations": [
            organization(marks, "body"), organization(marks, "horg", "conf"),
            organization(marks, "office")],
        "people": [
            person(marks, "ins", arrival=arrival), person(marks, "out"), person(marks, "con", "(contact)", contact=True),
            person(marks, "lia", "(liaison)"), person(marks, "drv", "(driver)"), person(marks, "hid", closed="conf"),
            person(marks, "mem"), person(marks, "hmem", closed="conf"),
            {**marks.record("person", "reason", id="gone", status="notComing"), "name": "Gone"}],
        "delegations": [
            delegation(marks, "del", head="mem", members=["mem"], liaison="lia", arrival=arrival, hotel="house"),
            delegation(marks, "hdel", "conf", head="hmem", members=["hmem"]),
            {**marks.record("delegation", "reason", id="away", status="notComing"), "name": "Away"}],
        "groups": [{"id": "visitors", "name": marks("group.name"), "tag": marks("group.tag"), "members": ["mem"]}],
        "vehicles": [
            marks.record("vehicle", "name plate phone", id="van", driver="drv", seats=8), marks.record("vehicle", "name", id="bus", driver="drv")],
        "equipment": [marks.record("kind-of-equipment", "name", id="receiver", stock=5)],
        "activities": [forum],
        "accepted": [{"rule": "person-overlap", "activities": ["daily.2027-05-11", "accepted"],
                      **marks.record("accepted-conflict", "reason")}],
    }


def without_nothing(value):
    if isinstance(value, dict):
        return {key: without_nothing(item) for key, item in value.items() if item is not None}
    return [without_nothing(item) for item in value] if isinstance(value, list) else value


def fields_of_format():
    """Every field of the plan format that holds a text, as the schema has it."""
    found = set()
    for name, definition in json.loads(plenary("schema"))["$defs"].items():
        for part in [definition, *definition.get("anyOf", [])]:
            for key, value in part.get("properties", {}).items():
                if '"a text"' in json.dumps(value) or "Write a text" in value.get("description", ""):
                    found.add(f"{name}.{key}")
    return found


def table():
    """For each field, what each readership has of it: `yes`, `no`, `may` or `asked`."""
    text = (ROOT / "docs/ARCHITECTURE.md").read_text()
    rows = re.findall(r"^\| (`.+?) \| (\w+) \| (\w+) \| (\w+) \|$", text, re.M)
    return {name: dict(zip(READERSHIPS, values)) for names, *values in rows for name in re.findall(r"`([^`]+)`", names)}


def raw(data):
    """All that a PDF holds, uncompressed: its metadata, bookmarks, links and alternative texts as well as its pages."""
    parts = [data]
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", data, re.S):
        try:
            parts.append(zlib.decompressobj().decompress(stream))
        except zlib.error:
            parts.append(stream)
    parts += [bytes.fromhex(digits.decode()) for part in parts for digits in re.findall(rb"<((?:[0-9A-Fa-f]{2})+)>", part)]
    # Texts that aren't ASCII are in UTF-16, beginning anywhere.
    return "\n".join(part[start:].decode(encoding, "ignore") for part in parts
                     for encoding, start in (("latin-1", 0), ("utf-16-be", 0), ("utf-16-be", 1)))


def text_of(name, data):
    """Whatever somebody could find in a file who looks for it."""
    if name.endswith((".docx", ".xlsx")):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            texts = [archive.read(part).decode("utf-8", "ignore") for part in archive.namelist()]
        return "\n".join([*texts, *(re.sub("<[^>]+>", "", text) for text in texts)])
    if name.endswith(".pdf"):
        shown = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True).stdout.decode()
        return "\n".join([shown, shown.replace("\n", ""), raw(data)])
    text = data.decode("utf-8", "replace")
    if name.endswith((".ics", ".ifb")):
        text = re.sub(r"\r?\n[ \t]", "", text)
    return text


class SecretTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.marks = Marks()
        made = without_nothing(plan(cls.marks))
        cls.plan = cls.folder / "plan.json"
        cls.plan.write_text(json.dumps(made))
        (cls.folder / made["calendars"][0]["file"]).write_text("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n")
        cls.allowed = table()

    # What is made, of whom it is, and which closed activities these take part in.
    def exports(self):
        own = {"priv", "conf"}
        for format in ("html", "md", "json", "csv", "xlsx", "docx", "pdf"):
            yield ("agenda",), format, {}
        for format in ("html", "md", "json", "pdf"):
            yield ("timetable",), format, {}
        yield ("timetable", "--door-signs"), "pdf", {}
        yield ("timetable", "--booths"), "pdf", {}
        for format in ("html", "md", "json", "docx", "pdf"):
            yield ("digest",), format, {}
            yield ("itinerary", "--person", "ins"), format, {"participants": own}
        for who in (("--person", "out"), ("--delegation", "del"), ("--organization", "body"), ("--vehicle", "van")):
            yield ("itinerary", *who), "json", {}
        yield ("itinerary", "--delegation", "del"), "pdf", {}
        yield ("itinerary", "--person", "hid"), "md", {"participants": {"conf"}}
        yield ("itinerary", "--delegation", "hdel"), "json", {"participants": {"conf"}}
        yield ("agenda", "--activity", "forum"), "md", {}
        yield ("agenda", "--activity", "conf"), "md", {"participants": {"conf"}}
        for format in ("html", "md", "json", "csv", "xlsx", "docx", "pdf"):
            yield ("roster",), format, {}
        for form in ("sign-in", "name-cards", "nameplates", "country-plates", "badges", "seating"):
            yield ("roster", "--activity", "talk", "--as", form), "pdf", {}
        for who in (("--activity", "forum"), ("--delegation", "del"), ("--place", "hall")):
            yield ("roster", *who), "json", {}
        for subject in ("arrivals", "rooming", "transport", "contacts", "dietary", "room-setup", "interpreters", "replies", "participants"):
            yield ("list", "--of", subject), "json", {}
        for format in ("html", "md", "csv", "xlsx", "docx", "pdf"):
            yield ("list", "--of", "participants"), format, {}
            yield ("list", "--of", "replies"), format, {}
        for format in ("ics", "jcal", "xcs"):
            yield ("calendar",), format, {}
        for who, closed in ((("--place", "small"), set()), (("--activity", "forum"), set()), (("--person", "out"), set()),
                            (("--person", "ins"), own), (("--delegation", "del"), set()), (("--delegation", "hdel"), {"conf"}),
                            (("--vehicle", "van"), set())):
            yield ("calendar", *who), "ics", {"participants": closed}

    def run_export(self, arguments, format, readership):
        """The text of a file, with its name; of one that is refused, what is said instead."""
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            path = pathlib.Path(folder, f"out.{format}")
            asked = ["--readership", readership] if readership else []
            done = subprocess.run([PLENARY, "export", arguments[0], self.plan, *arguments[1:], *asked, "-o", path], capture_output=True)
            said = done.stderr.decode()
            if done.returncode:
                # What is only closed can't be made for the public.
                assert done.returncode in (2, 64), (arguments, said)
                return said
            return said.replace(str(path), "") + text_of(path.name, path.read_bytes())

    def assert_only(self, text, readership, closed, what, asked=False):
        """Fails where the text holds what its readers mustn't read; gives the fields that it holds."""
        found = {word for word in re.findall(r"qx\d\d\dz", text.lower())}
        may = {"yes", "may", "asked"} if asked else {"yes", "may"}
        leaked = set()
        for word in found:
            field, group = self.marks.fields[word]
            if self.allowed.get(field, {}).get(readership) not in may or group and group not in closed:
                leaked.add((field, group))
        self.assertEqual(leaked, set(), f"{what} for {readership}")
        return {self.marks.fields[word][0] for word in found}

    def test_the_plan_fills_every_field_of_text(self):
        filled = {field.split("(")[0] for field, _ in self.marks.fields.values()}
        self.assertEqual(fields_of_format() - filled - TECHNICAL, set())

    def test_the_table_has_every_field_and_no_other(self):
        self.assertEqual(set(self.allowed), {field for field, _ in self.marks.fields.values()})

    def test_every_document_holds_what_its_readers_may_read_and_nothing_else(self):
        jobs = [(arguments, format, closed, readership) for arguments, format, closed in self.exports() for readership in READERSHIPS]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            texts = list(pool.map(lambda job: self.run_export(job[0], job[1], job[3]), jobs))
        found = collections.defaultdict(set)
        for (arguments, format, closed, readership), text in zip(jobs, texts):
            groups = {"priv", "conf"} if readership == "internal" else closed.get(readership, set())
            with self.subTest(arguments=arguments, format=format, readership=readership):
                # Whoever prints the organisers' lists asks for diets and addresses.
                asked = arguments[0] == "list" and readership == "internal"
                found[readership] |= self.assert_only(text, readership, groups, f"{' '.join(arguments)} as {format}", asked)
        for readership, fields in found.items():
            promised = {field for field, values in self.allowed.items() if values[readership] == "yes"}
            # Only the page of conflicts prints why somebody accepted one.
            self.assertEqual(promised - fields - {"accepted-conflict.reason"}, set(), f"no document for {readership} has these")

    def test_the_readership_that_nobody_chose_is_the_safe_one(self):
        for arguments, usual in ((("agenda",), "public"), (("timetable",), "public"), (("digest",), "public"), (("calendar",), "public"),
                                 (("calendar", "--place", "small"), "public"), (("calendar", "--person", "ins"), "participants"),
                                 (("itinerary", "--person", "ins"), "participants"), (("roster",), "participants"),
                                 (("list", "--of", "participants"), "participants"), (("list", "--of", "contacts"), "internal")):
            format = "ics" if arguments[0] == "calendar" else "json"
            with self.subTest(arguments=arguments):
                chosen = self.run_export(arguments, format, usual)
                self.assertIn(chosen.splitlines()[-1], self.run_export(arguments, format, None))

    def test_what_is_asked_for_is_there_then(self):
        addresses = self.run_export(("calendar", "--attendees"), "ics", "participants")
        needs = self.run_export(("roster", "--sensitive", "--field", "own", "--field", "secret"), "json", "participants")
        self.assertIn("Confidential", needs)
        fields = self.assert_only(addresses + needs, "participants", set(), "what is asked for", asked=True)
        self.assertLessEqual({"person.email", "person.dietary", "person.access", "person.fields", "person.fields(sensitive)"}, fields)

    def test_folders_that_are_published_or_sent(self):
        for readership in READERSHIPS:
            site, sent = self.folder / f"site-{readership}", self.folder / f"sent-{readership}"
            addresses = plenary("publish", self.plan, site, "--list", "--readership", readership).decode()
            own = dict(line.split("\t") for line in addresses.splitlines())
            for path in site.iterdir():
                with self.subTest(path.name, readership=readership):
                    owner = next((who for who, file in own.items() if file == path.name), None)
                    text = path.name + text_of(path.name, path.read_bytes())
                    if path.name == "index.html" or owner is None and readership != "internal" and path.suffix == ".ics":
                        self.assert_only(text, "public", set(), path.name)
                        self.assertFalse([file for file in own.values() if file in text])
                    elif owner:
                        closed = {"ins": {"priv", "conf"}, "hid": {"conf"}, "hdel": {"conf"}, "horg": {"conf"}, "hmem": {"conf"}}.get(owner, set())
                        self.assert_only(text, readership, {"priv", "conf"} if readership == "internal" else closed, path.name)
            plenary("invite", self.plan, "--organizer", "office", "--readership", readership, "-o", sent)
            for path in sent.rglob("*.ics"):
                with self.subTest(str(path.relative_to(sent)), readership=readership):
                    closed = {"priv", "conf"} if readership != "public" else set()
                    text = text_of(path.name, path.read_bytes())
                    text = re.sub(r"^(ORGANIZER|ATTENDEE)[;:].*$", "", text, flags=re.M)
                    self.assert_only(path.parent.name + text, readership, closed, path.name)

    def test_schedules_and_pages_about_a_plan(self):
        other = self.folder / "other.json"
        other.write_text(self.plan.read_text().replace("T09:00/10:00", "T09:05/10:00").replace("T12:00/12:30", "T12:00/12:20"))
        for readership in READERSHIPS:
            closed = {"priv", "conf"} if readership == "internal" else set()
            made = {}
            for name in ("schedule.xml", "schedule.json", "calendar.ics"):
                path = self.folder / name
                plenary("convert", self.plan, path, *(["--schedule"] if name.endswith("json") else []), "--readership", readership)
                made[name] = path.read_bytes()
            for format in ("html", "pdf"):
                path = self.folder / f"conflicts.{format}"
                plenary("check", self.plan, "--format", format, "--readership", readership, "-o", path, expect=1)
                made[path.name] = path.read_bytes()
            made["changes.html"] = plenary("diff", self.plan, other, "--format", "html", "--readership", readership, expect=1)
            for name, data in made.items():
                with self.subTest(name, readership=readership):
                    self.assert_only(text_of(name, data), readership, closed, name)
                    if readership == "internal" and name.startswith(("conflicts", "changes")):
                        self.assertIn("for organizers only", text_of(name, data))

    def test_times_that_are_taken_say_nothing_of_why(self):
        for who in (("--person", "ins"), ("--place", "small"), ("--delegation", "hdel")):
            text = self.run_export(("freebusy", *who), "ifb", None)
            names = {field for word, (field, _) in self.marks.fields.items() if word in text}
            self.assertLessEqual(names, {"person.name", "place.name", "delegation.name", "plan.domain"})


if __name__ == "__main__":
    unittest.main()

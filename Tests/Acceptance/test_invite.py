"""Invitations, judged by Python's mail and calendar libraries, which play those invited; and the plan that their replies come into."""
import email
import email.policy
import pathlib
import subprocess
import sys
import tempfile
import unittest

import icalendar
import yaml
from support import EXAMPLE, PLENARY, assert_sound, plenary

PLAN = """\
# The organizer's own words, which stay.
plenary: 1
id: trial
title: Trial
domain: plans.example.org
timezone: Europe/Paris
languages: [en, fr]
revised: 2027-01-01T12:00Z
places: [{id: hall, kind: hall, name: {en: Hall A, fr: Salle A}, timezone: Europe/Paris}]
organizations:
  - {id: office, name: 'Office; "Müller" & Co', email: office@example.org}
people:
  - {id: ana, name: 'Müller, "Ana"', email: ana@example.org, languages: [fr]}
  - {id: ben, name: Ben, email: Ben+x@Example.org}      # the chair
  - {id: min, name: {ko: 김민, en: Kim Min}, email: min@example.org, languages: [ko]}
  - {id: ali, name: علي, email: ali@example.org, languages: [ar]}
  - {id: eve, name: Eve}
delegations: [{id: oman, name: Delegation of Oman, head: ali, members: [ali, eve]}]
activities:
  - id: forum
    kind: forum
    title: {en: "Regional Forum", fr: "Forum régional: l’avenir des services publics, très longuement dit et redit, encore une fois"}
    when: 2027-05-11/2027-05-12
    place: hall
    roles: {organizer: office}
    activities:
      - id: talk
        kind: session
        title: {en: "Talk\\r\\nBcc: all@example.org", ar: محاضرة, ko: 강연}
        when: 2027-05-11T09:00/10:00
        roles:
          chair: ben      # as agreed
          speaker:
            - who: ana    # by phone
              required: true
            - "min"
            - eve
          attendee: [oman, {who: ana, required: false}]
      - {id: dinner, kind: meal, title: Dinner, when: 2027-05-11T19:00/21:00, roles: {attendee: [ana, ben]}}
"""
STRICT = email.policy.default.clone(raise_on_defect=True)


def read(path):
    """The mail in the file, each part and header free of defects."""
    message = email.message_from_bytes(path.read_bytes(), policy=STRICT)
    for part in message.walk():
        assert not part.defects and not any(value.defects for value in part.values()), path
        if not part.is_multipart():
            part.get_content()
    return message


def event(path):
    return icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")[0]


def reply(request, partstat, method="REPLY", address=None, **changes):
    """What a calendar program answers (RFC 5546 section 3.2.3)."""
    asked = icalendar.Calendar.from_ical(request).walk("VEVENT")[0]
    attendee = asked["ATTENDEE"][0] if isinstance(asked["ATTENDEE"], list) else asked["ATTENDEE"]
    answer = icalendar.Event()
    for name in ("UID", "SEQUENCE", "ORGANIZER", "DTSTART", "DTEND", "SUMMARY"):
        answer[name] = asked[name]
    answer.add("DTSTAMP", asked.decoded("DTSTAMP"))
    who = icalendar.vCalAddress(address or str(attendee))
    who.params["PARTSTAT"] = partstat
    answer.add("ATTENDEE", who, encode=0)
    for name, value in changes.items():
        answer.pop(name.replace("_", "-"), None)
        if value is not None:
            answer.add(name.replace("_", "-"), value)
    calendar = icalendar.Calendar()
    for name, value in (("VERSION", "2.0"), ("PRODID", "-//Client//EN"), ("METHOD", method)):
        calendar.add(name, value)
    calendar.add_component(answer)
    return calendar.to_ical()


def mail_with(calendar, encoding="base64"):
    message = email.message.EmailMessage()
    message["From"], message["To"], message["Subject"] = "ana@example.org", "office@example.org", "Accepté: Talk"
    message.set_content("J’accepte.")
    message.add_alternative(calendar, maintype="text", subtype="calendar", cte=encoding, params={"method": "REPLY", "charset": "utf-8"})
    return message.as_bytes()


class InviteTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.plan, self.sent = self.folder / "plan.yaml", self.folder / "sent"
        self.write()

    def write(self, *edits, revised="2027-01-01T12:00Z"):
        text = PLAN.replace("revised: 2027-01-01T12:00Z", f"revised: {revised}")
        for old, new in edits:
            self.assertIn(old, text)
            text = text.replace(old, new)
        self.plan.write_text(text)

    def invite(self, *options, expect=0):
        """The messages to send, by file: address, method and why."""
        lines = plenary("invite", self.plan, "-o", self.sent, *options, expect=expect).decode().splitlines()
        rows = [line.split("\t") for line in lines]
        return {str(pathlib.Path(path).relative_to(self.sent)): tuple(row) for path, *row in rows}

    def contents(self):
        return {str(path.relative_to(self.sent)): path.read_bytes() for path in self.sent.rglob("*") if path.is_file()}


class MessageTest(InviteTest):
    def test_everyone_with_an_address_gets_a_message_for_each_activity(self):
        request = ("REQUEST", "new")
        self.assertEqual(self.invite(), {
            "ali/talk.eml": ("ali@example.org", *request), "ana/dinner.eml": ("ana@example.org", *request),
            "ana/talk.eml": ("ana@example.org", *request), "ben/dinner.eml": ("Ben+x@Example.org", *request),
            "ben/talk.eml": ("Ben+x@Example.org", *request), "min/talk.eml": ("min@example.org", *request)})
        self.assertEqual(set(self.contents()), {f"{name[:-4]}.{end}" for name in self.invite_names() for end in ("ics", "eml")})
        done = subprocess.run([PLENARY, "invite", self.plan, "-o", self.sent], capture_output=True, text=True)
        self.assertEqual(done.stdout, "")
        self.assertIn("'eve' is not invited: they have no e-mail address", done.stderr)

    def invite_names(self):
        return [f"{who}.eml" for who in ("ali/talk", "ana/dinner", "ana/talk", "ben/dinner", "ben/talk", "min/talk")]

    def test_a_message_names_its_reader_and_who_invites(self):
        self.invite()
        talk = event(self.sent / "ana/talk.ics")
        self.assertEqual(str(talk["ATTENDEE"]), "mailto:ana@example.org")
        self.assertEqual(dict(talk["ATTENDEE"].params), {
            "CN": "Müller, “Ana”", "CUTYPE": "INDIVIDUAL", "ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"})
        self.assertEqual(str(talk["ORGANIZER"]), "mailto:office@example.org")
        self.assertEqual((str(talk["UID"]), talk["SEQUENCE"]), ("talk@trial.plans.example.org", 0))
        self.assertNotIn("DESCRIPTION", event(self.sent / "ana/dinner.ics"))  # those who only attend are nobody else's business

    def test_all_are_named_on_request(self):
        self.invite("--attendees")
        addresses = [str(user) for user in event(self.sent / "min/talk.ics")["ATTENDEE"]]
        self.assertEqual(addresses[0], "mailto:min@example.org")
        self.assertEqual(set(addresses[1:]), {"mailto:Ben+x@Example.org", "mailto:ana@example.org", "mailto:ali@example.org"})

    def test_the_mail_is_for_people_and_for_calendars(self):
        self.invite()
        for path in self.sent.rglob("*.eml"):
            message = read(path)
            kinds = [part.get_content_type() for part in message.walk()]
            self.assertEqual(
                kinds, ["multipart/mixed", "multipart/alternative", "text/plain", "text/calendar", "application/ics"])
            parts = list(message.walk())
            self.assertEqual(parts[3].get_param("method"), "REQUEST")
            self.assertEqual(parts[3].get_param("component"), "VEVENT")
            for part in (parts[3], parts[4]):
                self.assertEqual(part.get_payload(decode=True), path.with_suffix(".ics").read_bytes())
            self.assertEqual(message["From"].addresses[0].addr_spec, "office@example.org")
            self.assertEqual(message["From"].addresses[0].display_name, "Office; “Müller” & Co")
            self.assertEqual(message["Date"].datetime.isoformat(), "2027-01-01T12:00:00+00:00")
            self.assertIsNone(message["Bcc"])
        talk = read(self.sent / "ana/talk.eml")
        self.assertEqual(talk["To"].addresses[0].display_name, "Müller, “Ana”")
        self.assertEqual(talk["Subject"], "Invitation\u00a0: Talk Bcc: all@example.org")
        self.assertIn("mardi 11 mai 2027", talk.get_body(("plain",)).get_content())
        self.assertIn("강연", read(self.sent / "min/talk.eml")["Subject"])
        self.assertIn("محاضرة", read(self.sent / "ali/talk.eml")["Subject"])
        self.assertEqual(len({read(path)["Message-ID"] for path in self.sent.rglob("*.eml")}), 6)

    def test_the_same_plan_gives_the_same_bytes(self):
        self.invite()
        first = self.contents()
        self.assertEqual(self.invite(), {})
        self.assertEqual(self.contents(), first)
        self.sent = self.folder / "other"
        self.invite()
        self.assertEqual(self.contents(), first)

    def test_the_linter_takes_every_message(self):
        self.invite()
        for path in self.sent.rglob("*.ics"):
            assert_sound(self, path, profile="invite")

    def test_one_person_or_one_activity(self):
        self.assertEqual(set(self.invite("--person", "min")), {"min/talk.eml"})
        self.assertEqual(set(self.invite("--activity", "dinner")), {"ana/dinner.eml", "ben/dinner.eml"})

    def test_without_an_organizer_nobody_is_invited_unless_one_is_given(self):
        self.write(("    roles: {organizer: office}\n", ""))
        self.assertEqual(self.invite(), {})
        self.assertEqual(len(self.invite("--organizer", "office")), 6)
        plenary("invite", self.plan, "-o", self.sent, "--organizer", "eve", expect=64)

    def test_a_folder_of_something_else_is_left_alone(self):
        (self.sent / "ana").mkdir(parents=True)
        (self.sent / "ana/talk.ics").write_bytes(plenary("export", "calendar", self.plan))
        before = self.contents()
        self.invite(expect=2)
        self.assertEqual(self.contents(), before)

    def test_the_example_invites_those_who_have_an_address(self):
        text = EXAMPLE.read_text().replace("../holidays", str(EXAMPLE.parent.parent / "holidays"))
        people = yaml.load(text, Loader=yaml.BaseLoader)["people"]
        for person in people:
            text = text.replace(f"id: {person['id']}\n", f"id: {person['id']}\n    email: {person['id']}@example.org\n", 1)
            text = text.replace(f"{{id: {person['id']},", f"{{id: {person['id']}, email: {person['id']}@example.org,", 1)
        self.plan.write_text(text)
        rows = self.invite("--organizer", people[0]["id"])
        self.assertGreater(len(rows), 20)
        for name in rows:
            read(self.sent / name)


class UpdateTest(InviteTest):
    def setUp(self):
        super().setUp()
        self.invite()
        self.before = self.contents()

    def test_a_change_is_sent_to_those_it_concerns(self):
        self.write(("2027-05-11T19:00/21:00", "2027-05-11T20:00/21:00"), revised="2027-02-01T12:00Z")
        self.assertEqual(self.invite(), {
            "ana/dinner.eml": ("ana@example.org", "REQUEST", "update"), "ben/dinner.eml": ("Ben+x@Example.org", "REQUEST", "update")})
        self.assertEqual(event(self.sent / "ana/dinner.ics")["SEQUENCE"], 1)
        self.assertEqual(read(self.sent / "ana/dinner.eml")["Subject"], "Modification\u00a0: Dinner")
        after = self.contents()
        self.assertEqual({name for name in after if after[name] != self.before[name]}, {
            f"{who}/dinner.{end}" for who in ("ana", "ben") for end in ("ics", "eml")})
        self.assertEqual(self.invite(), {})

    def test_a_reply_alone_sends_nothing(self):
        self.write(("attendee: [ana, ben]", "attendee: [{who: ana, status: accepted}, ben]"), revised="2027-02-01T12:00Z")
        self.assertEqual(self.invite(), {})
        self.assertEqual(self.contents(), self.before)

    def test_a_new_time_asks_again_and_new_words_do_not(self):
        accepted = ("attendee: [ana, ben]", "attendee: [{who: ana, status: accepted}, ben]")
        self.write(accepted, ("title: Dinner", "title: Gala dinner"), revised="2027-02-01T12:00Z")
        self.invite()
        self.assertEqual(event(self.sent / "ana/dinner.ics")["ATTENDEE"].params["PARTSTAT"], "ACCEPTED")
        self.write(accepted, ("2027-05-11T19:00/21:00", "2027-05-11T20:00/21:00"), revised="2027-03-01T12:00Z")
        self.invite()
        params = event(self.sent / "ana/dinner.ics")["ATTENDEE"].params
        self.assertEqual((params["PARTSTAT"], params["RSVP"], event(self.sent / "ana/dinner.ics")["SEQUENCE"]), ("NEEDS-ACTION", "TRUE", 2))

    def test_whoever_is_no_longer_invited_gets_one_cancellation(self):
        gone = ("attendee: [ana, ben]", "attendee: [ben]")
        self.write(gone, revised="2027-02-01T12:00Z")
        self.assertEqual(self.invite(), {"ana/dinner.eml": ("ana@example.org", "CANCEL", "withdrawn")})
        cancel = event(self.sent / "ana/dinner.ics")
        self.assertEqual((cancel["SEQUENCE"], str(cancel["ATTENDEE"])), (1, "mailto:ana@example.org"))
        self.assertNotIn("STATUS", cancel)  # it takes place: RFC 5546 section 3.2.5
        message = read(self.sent / "ana/dinner.eml")
        self.assertEqual([part.get_param("method") for part in message.walk()][3], "CANCEL")
        self.assertEqual(message["Subject"], "Invitation retirée\u00a0: Dinner")
        self.assertEqual(self.invite(), {})
        self.write(revised="2027-03-01T12:00Z")
        self.assertEqual(self.invite(), {"ana/dinner.eml": ("ana@example.org", "REQUEST", "new")})
        again = event(self.sent / "ana/dinner.ics")
        self.assertEqual((again["SEQUENCE"], str(again["STATUS"])), (2, "CONFIRMED"))

    def test_what_is_cancelled_or_removed_is_cancelled_for_all(self):
        dinner = PLAN.splitlines(keepends=True)[-1]
        for change in ((dinner, ""), ("title: Dinner,", "title: Dinner, status: cancelled,")):
            with self.subTest(change), tempfile.TemporaryDirectory() as folder:
                self.sent = pathlib.Path(folder, "sent")
                self.write()
                self.invite()
                self.write(change, revised="2027-02-01T12:00Z")
                self.assertEqual({row[1:] for row in self.invite().values()}, {("CANCEL", "cancelled")})
                cancel = event(self.sent / "ben/dinner.ics")
                self.assertEqual((str(cancel["STATUS"]), cancel["SEQUENCE"], str(cancel["SUMMARY"])), ("CANCELLED", 1, "Cancelled: Dinner"))

    def test_what_is_over_is_not_cancelled(self):
        self.write((PLAN.splitlines(keepends=True)[-1], ""), revised="2027-06-01T12:00Z")
        self.assertEqual(self.invite(), {})

    def test_a_new_address_gets_the_invitation_and_the_old_one_loses_it(self):
        self.write(("min@example.org", "kim@example.org"), revised="2027-02-01T12:00Z")
        self.assertEqual(self.invite(), {
            "min/talk.eml": ("min@example.org", "CANCEL", "withdrawn"), "min/talk-2.eml": ("kim@example.org", "REQUEST", "new")})

    def test_an_address_or_an_organizer_that_is_gone_cancels_nothing(self):
        self.write((", email: min@example.org", ""), ("    roles: {organizer: office}\n", ""), revised="2027-02-01T12:00Z")
        self.assertEqual(self.invite(), {})

    def test_a_change_without_a_new_revision_writes_nothing(self):
        self.write(("2027-05-11T19:00/21:00", "2027-05-11T20:00/21:00"))
        self.invite(expect=2)
        self.assertEqual(self.contents(), self.before)

    def test_the_linter_takes_updates_and_cancellations(self):
        old = self.folder / "old"
        self.sent.rename(old)
        subprocess.run(["cp", "-r", old, self.sent], check=True)
        self.write(
            ("attendee: [ana, ben]", "attendee: [ben]"), ("2027-05-11T09:00/10:00", "2027-05-11T09:30/10:00"), revised="2027-02-01T12:00Z")
        self.assertEqual(len(self.invite()), 5)
        for path in self.sent.rglob("*.ics"):
            assert_sound(self, path, profile="invite", previous=old / path.relative_to(self.sent))


class ReplyTest(InviteTest):
    def setUp(self):
        super().setUp()
        self.invite()
        self.text = self.plan.read_text()

    def request(self, name):
        return (self.sent / f"{name}.ics").read_bytes()

    def take(self, content, *options, expect=0, ending="ics"):
        path = self.folder / f"reply.{ending}"
        path.write_bytes(content)
        done = subprocess.run(
            [PLENARY, "import", path, "--into", self.plan, *map(str, options)], capture_output=True, text=True)
        self.assertEqual(done.returncode, expect, done.stderr)
        return done.stdout, done.stderr

    def test_a_reply_is_written_where_it_belongs_and_nowhere_else(self):
        cases = [
            ("ben/talk", "ACCEPTED", ("chair: ben      # as agreed", "chair: {who: ben, status: accepted}      # as agreed")),
            ("min/talk", "TENTATIVE", ('- "min"\n', '- {who: "min", status: tentative}\n')),
            ("ben/dinner", "DECLINED", ("[ana, ben]", "[ana, {who: ben, status: declined}]")),
        ]
        for name, partstat, change in cases:
            out, _ = self.take(reply(self.request(name), partstat))
            person, activity = name.split("/")
            self.assertEqual(out, f"{activity}\t{person}\t{partstat.lower()}\t\n")
            self.text = self.text.replace(*change)
            self.assertEqual(self.plan.read_text(), self.text)
        # In both of her parts, one a record on lines of its own.
        self.take(reply(self.request("ana/talk"), "ACCEPTED"))
        self.text = self.text.replace("who: ana    # by phone\n", "who: ana    # by phone\n              status: accepted\n")
        self.text = self.text.replace("{who: ana, required: false}", "{who: ana, required: false, status: accepted}")
        self.assertEqual(self.plan.read_text(), self.text)
        self.take(reply(self.request("ana/talk"), "DECLINED"))
        self.assertEqual(self.plan.read_text(), self.text.replace("status: accepted\n", "status: declined\n").replace(
            "required: false, status: accepted}", "required: false, status: declined}"))
        self.assertEqual(self.invite(), {})

    def test_a_mail_is_read_however_it_is_encoded(self):
        for encoding in ("base64", "quoted-printable", "8bit"):
            self.plan.write_text(self.text)
            self.take(mail_with(reply(self.request("ben/talk"), "ACCEPTED"), encoding), ending="eml")
            self.assertIn("{who: ben, status: accepted}", self.plan.read_text())

    def test_line_ends_stay(self):
        self.plan.write_bytes(b"\xef\xbb\xbf" + self.text.replace("\n", "\r\n").encode())
        self.take(reply(self.request("ana/talk"), "ACCEPTED"))
        data = self.plan.read_bytes()
        self.assertEqual(data.count(b"\n"), data.count(b"\r\n"))
        self.assertTrue(data.startswith(b"\xef\xbb\xbf#"))
        self.assertIn(b"by phone\r\n              status: accepted\r\n", data)

    def test_a_plan_in_json_stays_one(self):
        path = self.folder / "plan.json"
        plenary("convert", self.plan, path)
        before, self.plan = path.read_text(), path
        self.take(reply(self.request("ana/dinner"), "ACCEPTED"))
        self.assertEqual(path.read_text(), '{"who": "ana", "status": "accepted"}'.join(self.split_last(before, '"ana"')))

    def split_last(self, text, part):
        head, tail = text.rsplit(part, 1)
        return [head, tail]

    def test_a_doubtful_reply_is_reported_and_not_recorded(self):
        request = self.request("ana/dinner")
        two = reply(request, "ACCEPTED").replace(b"END:VEVENT", b"ATTENDEE;PARTSTAT=ACCEPTED:mailto:ben@example.org\r\nEND:VEVENT")
        start = icalendar.vDDDTypes(event(self.sent / "ana/dinner.ics").decoded("DTSTART"))
        cases = {
            "no activity of the plan has that UID": reply(request, "ACCEPTED", UID="other@example.org"),
            "an address that nobody in the plan has": reply(request, "ACCEPTED", address="mailto:someone@example.org"),
            "2 ATTENDEEs": two,
            "no PARTSTAT": reply(request, "X-MAYBE"),
            "one time of an activity that repeats": reply(request, "ACCEPTED", RECURRENCE_ID=start.dt),
            "takes no part in it": reply(request, "ACCEPTED", address="mailto:min@example.org"),
            "comes only with 'oman'": reply(self.request("ali/talk"), "ACCEPTED"),
            "METHOD:REFRESH": reply(request, "ACCEPTED", method="REFRESH"),
            "it has no METHOD": reply(request, "ACCEPTED").replace(b"METHOD:REPLY\r\n", b""),
            "declines another time": reply(request, "ACCEPTED", method="DECLINECOUNTER"),
        }
        for message, content in cases.items():
            with self.subTest(message):
                out, err = self.take(content, expect=1)
                self.assertEqual(out, "")
                self.assertIn(message, err)
                self.assertEqual(self.plan.read_text(), self.text)
        for content in (b"", b"hello", b"plenary: 1\n", b"To: a@example.org\n\nno calendar", b"\x00\xff" * 100):
            self.take(content, expect=2)

    def test_the_other_replies_of_a_file_are_recorded(self):
        file = reply(self.request("ana/dinner"), "ACCEPTED", UID="other@example.org") + reply(self.request("ben/dinner"), "ACCEPTED")
        out, _ = self.take(file, expect=1)
        self.assertEqual(out, "dinner\tben\taccepted\t\n")

    def test_addresses_are_compared_as_mail_compares_them(self):
        self.take(reply(self.request("ben/dinner"), "ACCEPTED", address="MAILTO:BEN%2Bx@example.ORG"))
        self.assertIn("{who: ben, status: accepted}", self.plan.read_text())

    def test_a_reply_to_an_old_invitation_is_not_recorded(self):
        old = self.request("ana/dinner")
        self.write(("2027-05-11T19:00/21:00", "2027-05-11T20:00/21:00"), revised="2027-02-01T12:00Z")
        self.invite()
        _, err = self.take(reply(old, "ACCEPTED"), "--sent", self.sent, expect=1)
        self.assertIn("SEQUENCE 1 was sent since", err)
        self.take(reply(self.request("ana/dinner"), "ACCEPTED"), "--sent", self.sent)

    def test_a_counter_proposal_is_reported_with_its_time(self):
        start = event(self.sent / "ana/dinner.ics").decoded("DTSTART").replace(hour=20)
        counter = reply(self.request("ana/dinner"), "TENTATIVE", method="COUNTER", DTSTART=start, COMMENT="My train\tis late, sorry")
        out, err = self.take(counter, expect=1)
        self.assertEqual(out, "dinner\tana\ttentative\tMy train is late, sorry\n")
        self.assertIn("when: 2027-05-11T20:00/21:00", err)
        self.assertEqual(self.plan.read_text(), self.text.replace("[ana, ben]", "[{who: ana, status: tentative}, ben]"))


if __name__ == "__main__":
    unittest.main()

"""Calendars that follow one sent before, judged by the linter and by khal's own idea of an import."""
import pathlib
import re
import subprocess
import tempfile
import unittest

import icalendar
from support import EXAMPLE, PLENARY, assert_sound, edited, plenary


def events(stream):
    return {str(event["UID"]).split("@")[0]: event for event in icalendar.Calendar.from_ical(stream).walk("VEVENT")}


def blocks(stream):
    return {re.search(rb"UID:([^@]+)@", block).group(1).decode(): block for block in re.findall(rb"BEGIN:VEVENT.*?END:VEVENT\r\n", stream, re.S)}


class UpdateTest(unittest.TestCase):
    """First everything as of 20 May, before anything is over; then, on 1 June, four changes."""

    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        self.before = plenary("export", "calendar", edited(self.folder, revised="2014-05-20T12:00Z"))
        self.sent = pathlib.Path(self.folder, "sent.ics")
        self.sent.write_bytes(self.before)
        text = EXAMPLE.read_text()
        eurodig = re.search(r"\n  - id: eurodig-7\n.*?(?=\n\n)", text, re.S).group(0)
        self.changes = [
            ("when: 2014-06-24T09:30/12:30", "when: 2014-06-24T10:30/12:30"),
            ("en: Opening of the Forum", "en: Grand Opening of the Forum"),
            (eurodig, ""),
        ]

    def test_what_changed_changes_and_nothing_else(self):
        plan = edited(self.folder, *self.changes, revised="2014-06-01T12:00Z")
        after = plenary("export", "calendar", plan, "--since", self.sent)
        old, new = blocks(self.before), blocks(after)
        self.assertEqual(set(new), set(old))
        changed = {uid for uid in new if new[uid] != old[uid]}
        moved = {uid for uid, event in events(after).items() if event["SEQUENCE"] > 0}
        self.assertEqual(changed, {"forum-opening", "eurodig-7", "ws-egov-1"})
        self.assertEqual(moved, {"eurodig-7", "ws-egov-1"})
        self.assertEqual(str(events(after)["eurodig-7"]["STATUS"]), "CANCELLED")
        self.assertEqual(str(events(after)["eurodig-7"]["SUMMARY"]), "Cancelled: 7th European Dialogue on Internet Governance")

        again = pathlib.Path(self.folder, "again.ics")
        again.write_bytes(after)
        self.assertEqual(plenary("export", "calendar", plan, "--since", again), after)

    def test_the_linter_takes_it_for_an_update(self):
        plan = edited(self.folder, *self.changes, revised="2014-06-01T12:00Z")
        update = pathlib.Path(self.folder, "update.ics")
        update.write_bytes(plenary("export", "calendar", plan, "--since", self.sent))
        assert_sound(self, update, previous=self.sent)

    def test_a_change_without_a_new_revision_is_refused(self):
        plan = edited(self.folder, *self.changes, revised="2014-05-20T12:00Z")
        done = subprocess.run([PLENARY, "export", "calendar", plan, "--since", self.sent], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("raise 'revised' in the plan", done.stderr)

    def test_what_is_gone_and_over_is_left_out(self):
        plan = edited(self.folder, *self.changes, revised="2014-07-03T12:00Z")
        self.assertNotIn("eurodig-7", events(plenary("export", "calendar", plan, "--since", self.sent)))

    def test_each_of_a_kind_follows_its_own(self):
        sent = pathlib.Path(self.folder, "sent")
        plan = edited(self.folder, revised="2014-05-20T12:00Z")
        plenary("export", "calendar", plan, "--each", "delegation", "-o", sent)
        out = pathlib.Path(self.folder, "out")
        changed = edited(self.folder, self.changes[0], revised="2014-06-01T12:00Z")
        plenary("export", "calendar", changed, "--each", "delegation", "--since", sent, "-o", out)
        names = {path.name for path in sent.iterdir()}
        self.assertEqual({path.name for path in out.iterdir()}, names)
        self.assertEqual({name for name in names if (out / name).read_bytes() != (sent / name).read_bytes()}, {"oman.ics"})


if __name__ == "__main__":
    unittest.main()

"""What changed between two files, as people and programs read it."""
import json
import pathlib
import subprocess
import tempfile
import unittest

import html5lib

from support import EXAMPLE, PLENARY, edited, plenary
from test_documents import axe


def diff(*arguments, expect=1):
    return plenary("diff", *arguments, expect=expect).decode()


class DiffTest(unittest.TestCase):
    MOVED = ("when: 2014-06-23T10:00/11:30", "when: 2014-06-23T10:30/12:00")

    def test_a_file_and_itself(self):
        self.assertEqual(diff(EXAMPLE, EXAMPLE, expect=0), "Nothing changed.\n")
        with EXAMPLE.open() as same:
            self.assertEqual(plenary("diff", "-", EXAMPLE, stdin=same), b"Nothing changed.\n")

    def test_a_change_is_listed_with_whom_it_concerns(self):
        with tempfile.TemporaryDirectory() as folder:
            path = edited(folder, self.MOVED)
            text = " ".join(diff(EXAMPLE, path).split())
            self.assertIn("time: Mon, 23 Jun 2014, 10:00–11:30 → Mon, 23 Jun 2014, 10:30–12:00", text)
            self.assertIn("Delegation of Oman: changed Opening of the Forum", text)
            self.assertNotIn("\x1b", text)
            report = json.loads(diff(EXAMPLE, path, "--format", "json"))
            self.assertEqual(report["summary"], {"added": 0, "cancelled": 0, "changed": 1, "removed": 0})
            self.assertIn("oman", report["changes"][0]["concerns"])
            self.assertEqual([aspect["what"] for aspect in report["changes"][0]["aspects"]], ["time"])
            self.assertIn("Opening", diff(EXAMPLE, path, "--concerning", "oman"))
            self.assertEqual(diff(EXAMPLE, path, "--concerning", "aquaro", expect=0), "Nothing changed.\n")

    def test_what_changed_beside_the_activities_is_listed(self):
        with tempfile.TemporaryDirectory() as folder:
            path = edited(folder, ("size: 13", "size: 14"), ("timezone: Asia/Seoul", "timezone: Asia/Tokyo"))
            text = " ".join(diff(EXAMPLE, path).split())
            self.assertIn("delegations: oman: size: 13 → 14", text)
            self.assertIn("timezone: Asia/Seoul → Asia/Tokyo", text)
            self.assertEqual(diff(EXAMPLE, path, "--concerning", "oman").count("size: 13 → 14"), 1)
            listed = json.loads(diff(EXAMPLE, path, "--format", "json"))["records"]
            self.assertIn({"list": "delegations", "id": "oman", "aspect": {"what": "size", "from": "13", "to": "14"}}, listed)
            page = diff(EXAMPLE, path, "--format", "html")
            self.assertIn("<bdi>delegations: oman: size</bdi>", page)

    def test_plans_and_calendars_in_any_notation_compare(self):
        with tempfile.TemporaryDirectory() as folder:
            changed = edited(folder, self.MOVED)
            for ending in ("ics", "jcal", "xcs", "json"):
                with self.subTest(ending):
                    copy = pathlib.Path(folder, "copy." + ending)
                    if ending == "json":
                        plenary("convert", EXAMPLE, copy)
                    else:
                        plenary("export", "calendar", EXAMPLE, "--attendees", "-o", copy)
                    diff(copy, EXAMPLE, expect=0)
                    text = " ".join(diff(copy, changed).split())
                    self.assertIn("10:00–11:30 → Mon, 23 Jun 2014, 10:30–12:00", text)
                    self.assertTrue(text.endswith("1 changed"), text)

    def test_a_page_has_old_and_new_beside_each_other(self):
        with tempfile.TemporaryDirectory() as folder:
            path = edited(folder, self.MOVED, ("title: {en: Opening of the Forum", "title: {en: \"Opening <script>alert(1)</script>\""))
            page = pathlib.Path(folder, "changes.html")
            diff(EXAMPLE, path, "--format", "html", "-o", page)
            passes, violations = axe(page.read_bytes())
            self.assertGreater(passes, 10)
            self.assertEqual(violations, [])
            document = html5lib.parse(page.read_text(), namespaceHTMLElements=False)
            self.assertEqual([element for element in document.iter("script")], [])
            rows = [["".join(cell.itertext()).strip() for cell in row] for row in document.iter("tr")]
            self.assertIn(["time", "Mon, 23 Jun 2014, 10:00–11:30", "Mon, 23 Jun 2014, 10:30–12:00"], rows)
            self.assertIn(["title", "“Opening of the Forum”", "“Opening <script>alert(1)</script>”"], rows)
            self.assertTrue(any(row[0] == "Delegation of Oman" for row in rows))

    def test_what_cannot_be_read_is_reported(self):
        done = subprocess.run([PLENARY, "diff", EXAMPLE, "nowhere.yaml"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 2)
        self.assertIn("nowhere.yaml", done.stderr)


if __name__ == "__main__":
    unittest.main()

"""Spreadsheets as openpyxl and LibreOffice read them: values of their kinds, hostile texts that stay texts, and sheets ready to print."""
import csv
import datetime
import io
import pathlib
import subprocess
import tempfile
import unittest

import openpyxl

from support import EXAMPLE, edited, plenary


class TableTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def sheet(self, name, *arguments):
        path = self.path / f"{name}.xlsx"
        plenary("export", *arguments, "-o", path)
        return path, openpyxl.load_workbook(path).active

    def converted(self, path, ending):
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{self.path}/office", "--headless", "--convert-to", ending, "--outdir", self.path / "out", path],
            check=True, capture_output=True, timeout=180)
        return self.path / "out" / path.with_suffix("." + ending.split(":")[0]).name

    def test_an_agenda_has_real_dates_and_the_same_values_as_its_csv(self):
        arguments = ("agenda", EXAMPLE, "--activity", "forum-2014")
        _, sheet = self.sheet("agenda", *arguments)
        rows = list(sheet.iter_rows(values_only=True))
        printed = list(csv.reader(io.StringIO(plenary("export", *arguments, "--format", "csv").decode())))
        self.assertEqual(len(rows), len(printed))
        for row, texts in zip(rows, printed):
            for value, text in zip(row, texts):
                if isinstance(value, datetime.datetime):
                    form = "%Y-%m-%d" if len(text) == 10 else "%Y-%m-%dT%H:%M"
                    self.assertEqual(value.strftime(form), text)
                else:
                    self.assertEqual(str(value) if value is not None else "", text)
        opening = next(row for row in rows if row[5] == "Opening of the Forum")
        self.assertEqual(opening[:3], (datetime.datetime(2014, 6, 23), datetime.datetime(2014, 6, 23, 10), datetime.datetime(2014, 6, 23, 11, 30)))
        self.assertEqual(sheet["A2"].number_format, "yyyy-mm-dd")

    def test_libreoffice_reads_the_same(self):
        path, sheet = self.sheet("office", "roster", EXAMPLE, "--delegation", "benin")
        text = self.converted(path, "csv:Text - txt - csv (StarCalc):44,34,76").read_text()
        read = list(csv.reader(io.StringIO(text)))
        self.assertEqual(read, [[str(cell) if cell is not None else "" for cell in row] for row in sheet.iter_rows(values_only=True)])

    def test_a_sheet_is_ready_to_read_and_print(self):
        _, sheet = self.sheet("arabic", "roster", EXAMPLE, "--delegation", "oman", "--language", "ar")
        self.assertTrue(sheet.sheet_view.rightToLeft)
        self.assertEqual(sheet.freeze_panes, "A2")
        self.assertEqual(sheet.auto_filter.ref, "A1:I14")
        self.assertEqual(sheet.print_title_rows, "$1:$1")
        self.assertEqual(sheet.page_setup.fitToHeight, 0)
        self.assertEqual([sheet.cell(row, 1).value for row in range(2, 15)], list(range(1, 14)))
        self.assertGreater(sheet.column_dimensions["B"].width, 20)

    def test_hostile_names_stay_texts_everywhere(self):
        hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\\t=1", "=HYPERLINK(\"http://x\")", "http://example.org", "007", "1e5", "TRUE", "{=1}"]
        for name in hostile:
            with self.subTest(name):
                quoted = '"' + name.replace('"', '\\"') + '"' if "\\t" in name else "'" + name + "'"
                plan = edited(self.path, ("    name: {en: Raphael Edou, fr: Raphaël Edou}", f"    name: {quoted}"))
                path, sheet = self.sheet("hostile", "roster", plan, "--delegation", "benin")
                cell = sheet["B2"]
                self.assertEqual(cell.data_type, "s")
                self.assertEqual(cell.value, name.replace("\\t", "").strip() if "\\t" in name else name)
                self.assertIsNone(cell.hyperlink)
        text = self.converted(path, "csv:Text - txt - csv (StarCalc):44,34,76").read_text()
        self.assertIn("{=1}", text)

    def test_the_same_plan_gives_the_same_bytes(self):
        first, _ = self.sheet("first", "agenda", EXAMPLE, "--activity", "ws-egov")
        second, _ = self.sheet("second", "agenda", EXAMPLE, "--activity", "ws-egov")
        self.assertEqual(first.read_bytes(), second.read_bytes())

    def test_organisers_lists_have_the_values_of_their_csv_and_stay_texts(self):
        plan = edited(self.path, ("    name: {en: Raphael Edou, fr: Raphaël Edou}", "    name: '=1+1'\n    phone: '+1 555'"))
        subjects = ("contacts", "dietary", "replies", "room-setup", "participants")
        for subject in subjects:
            for language in ("en", "ar"):
                with self.subTest(subject, language=language):
                    arguments = ("list", plan, "--of", subject, "--language", language)
                    path, sheet = self.sheet(f"{subject}-{language}", *arguments)
                    self.assertEqual(bool(sheet.sheet_view.rightToLeft), language == "ar")
                    printed = list(csv.reader(io.StringIO(plenary("export", *arguments, "--format", "csv").decode())))
                    rows = list(sheet.iter_rows())
                    self.assertEqual(len(rows), len(printed))
                    for row, texts in zip(rows, printed):
                        self.assertNotIn("f", [cell.data_type for cell in row])
                        for cell, text in zip(row, texts):
                            if isinstance(cell.value, datetime.datetime):
                                self.assertEqual(cell.value.strftime("%Y-%m-%d" if len(text) == 10 else "%Y-%m-%dT%H:%M"), text)
                            else:
                                self.assertEqual(str(cell.value or ""), text[1:] if text[:2] in ("'=", "'+", "'-", "'@") else text)

    def test_what_is_no_table_is_refused(self):
        plenary("export", "digest", EXAMPLE, "-o", self.path / "x.xlsx", expect=64)
        self.assertFalse((self.path / "x.xlsx").exists())


if __name__ == "__main__":
    unittest.main()

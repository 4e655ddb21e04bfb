"""Each language of the program by itself: no English in the others, counted things in the right number, one clock everywhere."""
import datetime
import functools
import html.parser
import json
import pathlib
import re
import subprocess
import tempfile
import unittest

import yaml
from babel.units import format_unit

from support import EXAMPLE, PLENARY, plenary

LANGUAGES = ["ar", "en", "es", "fr", "ko", "ru", "zh"]
WORD = re.compile(r"(?<![A-Za-zÀ-ɏ])[A-Za-z][A-Za-z'’]*[A-Za-z](?![A-Za-zÀ-ɏ])")
# Words that are the same in both languages, and say the right thing there.
SHARED = {
    "es": set("error hotel jun me min no plan".split()),
    "fr": set("end liaison min note notes places plan".split()),  # week-end
}


class PageText(html.parser.HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.pieces, self.skipping = [], 0
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.skipping += tag in ("style", "script", "svg")
        self.pieces.append(" ")

    def handle_endtag(self, tag):
        self.skipping -= tag in ("style", "script", "svg")

    def handle_data(self, data):
        if not self.skipping:
            self.pieces.append(data)

    @property
    def text(self):
        return "".join(self.pieces)


def names(value, inside=""):
    """Every name, title and id of a plan, in each of its languages."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from names(each, inside if inside in ("name", "title") else key)
    elif isinstance(value, list):
        for each in value:
            yield from names(each, inside)
    elif inside in ("id", "name", "title", "short"):
        yield value


@functools.cache
def names_of_the_plan():
    """With the names of rules, which are the same in every language."""
    rules = {conflict["rule"] for conflict in json.loads(check("en", "--format", "json"))["conflicts"]}
    return sorted({*names(yaml.load(EXAMPLE.read_text(), Loader=yaml.BaseLoader)), *rules, "UTC"}, key=len, reverse=True)


def check(language, *options, plan=EXAMPLE):
    done = subprocess.run([PLENARY, "check", plan, "--language", language, *options], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise AssertionError(done.stderr)
    return done.stdout


def words(text):
    """The Latin words of a report that are no name, no id in brackets and no field of the file, which stand in quotes."""
    text = re.sub(r"\s+", " ", text)
    for name in names_of_the_plan():
        text = re.sub(rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])", " ", text)
    return {word.lower() for word in WORD.findall(re.sub(r"\[[a-z][^\]]*\]|'[^'\n]*'", " ", text))}


def reports(language):
    """What is said of the example, on the terminal and on a page."""
    yield check(language)
    yield PageText(check(language, "--format", "html")).text


class NoEnglishTest(unittest.TestCase):
    def test_other_scripts_have_no_latin_word_but_names(self):
        for language in ("ar", "ko", "ru", "zh"):
            for report in reports(language):
                with self.subTest(language):
                    self.assertGreater(len(report), 3000)
                    self.assertEqual(sorted(words(report)), [])

    def test_spanish_and_french_have_no_word_of_english(self):
        english = set().union(*map(words, reports("en")))
        self.assertGreater(len(english), 80)
        for language in ("es", "fr"):
            for report in reports(language):
                with self.subTest(language):
                    said = words(report)
                    self.assertGreater(len(said), 70)
                    self.assertEqual(sorted(said & english - SHARED[language]), [])


PLAN = """
plenary: 1
id: counted
title: {{en: Counted, ar: عدد, ru: Счёт}}
domain: plans.example.org
timezone: UTC
places: [{{id: hall, kind: hall, name: {{en: Hall, ar: قاعة, ru: Зал}}}}]
people: [{{id: ana, name: {{en: Ana, ar: آنا, ru: Анна}}}}]
activities:
  - {{id: a, kind: meeting, title: {{en: First, ar: الأول, ru: Первое}}, when: 2027-05-11T08:00/{first:%H:%M}, place: hall, roles: {{chair: ana}}}}
  - {{id: b, kind: meeting, title: {{en: Second, ar: الثاني, ru: Второе}}, when: 2027-05-11T08:00/20:00, place: hall, roles: {{chair: ana}}}}
"""


class CountedTest(unittest.TestCase):
    """Two meetings at once for so many minutes or hours, said as CLDR has it."""

    def test_lengths_of_time_are_in_the_number_they_have(self):
        for language in LANGUAGES:
            for unit, length in (("minute", 1), ("hour", 60)):
                for count in (1, 2, 3, 11, *([21, 22, 59] if unit == "minute" else [])):
                    # English without a region is that between countries; of one hour in Spanish, Babel lacks the short form.
                    wanted = {self.plain(format_unit(count, f"duration-{unit}", width, locale=locale, numbering_system="latn"))
                              for width in ("long", "short", "narrow") for locale in {language, language.replace("en", "en_001")}}
                    wanted |= {"1 h"} if language == "es" else set()
                    with self.subTest(f"{language}: {count} {unit}"), tempfile.TemporaryDirectory() as folder:
                        plan = pathlib.Path(folder, "plan.yaml")
                        plan.write_text(PLAN.format(first=datetime.datetime(2027, 5, 11, 8) + datetime.timedelta(minutes=count * length)))
                        said = self.plain(check(language, plan=plan))
                        self.assertTrue(any(re.search(rf"(?<!\d){re.escape(text)}(?!\w)", said) for text in wanted), f"{wanted} in {said[:600]}")

    def test_people_are_in_the_number_they_have(self):
        wanted = {"ar": {1: "شخص واحد", 2: "شخصين", 3: "3 أشخاص", 11: "11 شخصًا", 100: "100 شخص"},
                  "ru": {1: "1 человек", 2: "2 человека", 3: "3 человека", 11: "11 человек", 21: "21 человек", 100: "100 человек"}}
        for language, counts in wanted.items():
            for count, people in counts.items():
                with self.subTest(f"{language}: {count}"), tempfile.TemporaryDirectory() as folder:
                    plan = pathlib.Path(folder, "plan.yaml")
                    text = PLAN.format(first=datetime.datetime(2027, 5, 11, 8, 30)).replace("{id: hall,", "{id: hall, capacity: 0,")
                    plan.write_text(text.replace("{id: a,", f"{{id: a, expected: {count},"))
                    said = self.plain(check(language, plan=plan))
                    self.assertRegex(said, rf"(?<![\d\w]){people}(?!\w)")

    def test_nothing_at_all_is_counted_too(self):
        wanted = {"ar": "0 دقيقة", "ru": "0 мин"}
        for language, nothing in wanted.items():
            with self.subTest(language), tempfile.TemporaryDirectory() as folder:
                plan = pathlib.Path(folder, "plan.yaml")
                text = PLAN.format(first=datetime.datetime(2027, 5, 11, 9)).replace("T08:00/20:00", "T09:00/20:00")
                text = text.replace("{id: a,", "{id: a, layout: theatre,").replace("{id: b,", "{id: b, layout: banquet,")
                plan.write_text(text)
                self.assertIn(nothing, self.plain(check(language, plan=plan)))

    @staticmethod
    def plain(text):
        return re.sub(r"[\u200e\u200f\u061c\u2066-\u2069]", "", re.sub(r"\s+", " ", text))


CLOCK = re.compile(r"(?<![\d:+−-])(\d{1,2}:\d\d)(?:\s?(AM|PM|am|pm))?(?:\s?[–-]\s?(\d{1,2}:\d\d)(?:\s?(AM|PM|am|pm))?)?(?![\d:])")


class ClockTest(unittest.TestCase):
    """The clock of the reader's region is the same on the terminal, on pages and in print."""

    def styles(self, text):
        """How many times are of 24 hours, and how many of twice 12; of a span, the second may say it for both."""
        found = [match.groups() for match in CLOCK.finditer(" ".join(text.split()))]
        self.assertGreater(len(found), 5, text[:500])
        return {"12" if any(half in ("AM", "PM", "am", "pm") for half in (first, second)) else "24" for _, first, _, second in found}

    def test_it_is_of_twelve_hours_in_one_region_and_of_24_in_another(self):
        with tempfile.TemporaryDirectory() as folder:
            for language, style in (("en-US", "12"), ("en-GB", "24")):
                report = [f"{folder}/{language}.html", f"{folder}/{language}.pdf"]
                for path in report:
                    plenary("check", EXAMPLE, "--language", language, "--format", path[-4:].strip("."), "-o", path, expect=1)
                agenda = [f"{folder}/agenda-{language}.{form}" for form in ("html", "md", "pdf")]
                for path in agenda:
                    plenary("export", "agenda", EXAMPLE, "--activity", "ws-egov", "--language", language, "-o", path)
                shown = plenary("show", EXAMPLE, "--language", language).decode()
                for path in [*report, *agenda]:
                    with self.subTest(pathlib.Path(path).name):
                        self.assertEqual(self.styles(self.text(path)), {style})
                with self.subTest(f"{language} on the terminal"):
                    self.assertEqual(self.styles(check(language)), {style})
                    self.assertEqual(self.styles(shown), {style})

    @staticmethod
    def text(path):
        if path.endswith(".pdf"):
            return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        text = pathlib.Path(path).read_text()
        return PageText(text).text if path.endswith(".html") else text


if __name__ == "__main__":
    unittest.main()

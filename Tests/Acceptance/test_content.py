"""What a plan says is the same in every format of a document: each time, place and name of its value is in what is printed."""
import html
import json
import pathlib
import re
import tempfile
import unittest
import zipfile

import html5lib

from support import EXAMPLE, plenary
from test_pdf import LANGUAGES, is_plain, printed, squeezed

DOCUMENTS = {
    "agenda": ("--activity", "forum-2014"),
    "programme": (),
    "study visit": ("--activity", "study-visit-oman"),
    "itinerary": ("--delegation", "oman"),
    "roster": ("--activity", "ws-egov"),
    "timetable": ("--activity", "forum-2014"),
    "digest": (),
}
COMMANDS = {"programme": "agenda", "study visit": "agenda"}
# What steers a template or names a label that may have nothing to stand above.
SILENT = {"edition", "headings", "columns", "labels", "datetime", "anchor", "weight", "gaps", "endDay", "code", "categoryName"}


def printed_texts(value, key=None):
    """The texts that are to be printed, times as they begin and end."""
    if key in SILENT:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from printed_texts(item, key)
    elif isinstance(value, dict):
        if "isRemote" in value:  # somebody; their title and body make up the affiliation
            yield from (value[name] for name in ("honorific", "name", "affiliation") if name in value)
        elif set(value) == {"title", "url"}:  # the address is behind the title
            yield from printed_texts(value["title"])
        elif set(value) == {"text", "language"}:  # a text in another language
            yield value["text"]
        elif "start" in value and "end" in value:
            yield from (value["start"]["text"], value["end"]["text"])
        else:
            for name, item in value.items():
                yield from printed_texts(item, name)


def without_kinds(value):
    if isinstance(value, list):
        return [without_kinds(item) for item in value]
    return {name: without_kinds(item) for name, item in value.items() if name != "kind"} if isinstance(value, dict) else value


def text_of_html(data):
    root = html5lib.parse(data, namespaceHTMLElements=False)
    for style in root.iter("style"):
        style.text = ""
    return squeezed(" ".join(root.itertext()))


def text_of_docx(data, folder):
    path = folder / "it.docx"
    path.write_bytes(data)
    with zipfile.ZipFile(path) as parts:
        document = parts.read("word/document.xml").decode()
    return squeezed(html.unescape(re.sub(r"<[^>]+>", "", document.replace("</w:p>", " "))))


class ContentTests(unittest.TestCase):
    def test_every_text_of_the_value_is_in_every_format(self):
        with tempfile.TemporaryDirectory() as folder:
            for document, which in DOCUMENTS.items():
                for language in LANGUAGES:
                    arguments = ("export", COMMANDS.get(document, document), EXAMPLE, *which, "--language", language, "--format")
                    value = json.loads(plenary(*arguments, "json"))
                    if document == "timetable":  # a box in a grid has no room to say that it is a session
                        value["grids"] = without_kinds(value["grids"])
                    wanted = {squeezed(it) for it in printed_texts(value)} - {""}
                    self.assertGreater(len(wanted), 12)
                    for form in ("html", "pdf") if document == "timetable" else ("html", "docx", "pdf"):  # grids are no DOCX
                        with self.subTest(document, language=language, form=form):
                            data = plenary(*arguments, form)
                            if form == "pdf":
                                path = pathlib.Path(folder, "it.pdf")
                                path.write_bytes(data)
                                # Arabic comes out of PDFs in forms of presentation; another test looks at its letters.
                                text, looked_for = printed(path), {it for it in wanted if is_plain(it)}
                            else:
                                text = text_of_html(data) if form == "html" else text_of_docx(data, pathlib.Path(folder))
                                looked_for = wanted
                            self.assertEqual({it for it in looked_for if it not in text}, set())
                            self.assertNotIn("\ufffd", text)


if __name__ == "__main__":
    unittest.main()

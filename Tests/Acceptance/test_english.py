"""Words that the project's own English does without (docs/CONTRIBUTING.md, "Write English")."""
import re
import subprocess
import unittest

from support import ROOT

# *Tell* stands for everything from reporting to printing, and the others hide who does what.
STOPPED = re.compile(r"\b(tells?|told|telling|what is other|is other than|thereof|whereof)\b", re.IGNORECASE)

# A key in the values of the page of conflicts, which readers' own templates may name.
KEPT = "toldBefore"

# Texts in other languages, and a class of pages that readers' own styles may name.
EXCEPTIONS = re.compile(r"Sources/Wording/Languages/(?!en\.)|\+(Arabic|Chinese|French|Korean|Russian|Spanish)\.swift$|\.(mustache|png)$")


def words(text: str) -> str:
    """The text without words that are quoted in emphasis to warn of them, and with the parts of names as words of their own."""
    text = text.replace(KEPT, "")
    text = re.sub(r"\*[^*\n]+\*", lambda quoted: " " * len(quoted[0]), text)
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "\N{NO-BREAK SPACE}", text)


class EnglishTests(unittest.TestCase):
    def test_no_stopped_word_stands_in_sources_or_documentation(self):
        files = subprocess.run(
            ["git", "ls-files", "-z", "Sources", "docs", "README.md"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0")
        self.assertIn("README.md", files)
        found = []
        for name in filter(None, files):
            if EXCEPTIONS.search(name) or not (ROOT / name).is_file():
                continue
            for number, line in enumerate((ROOT / name).read_text().splitlines(), 1):
                found += [f"{name}:{number}: '{match[0]}'" for match in STOPPED.finditer(words(line))]
        self.assertEqual(found, [], "\n" + "\n".join(found))

    def test_the_words_are_found_in_sentences_and_in_names(self):
        for text in ["It tells all.", "let told = 1", "isTellingDays", "case toldTwice", "says what is other"]:
            self.assertTrue(STOPPED.search(words(text)), text)
        for text in ["Not *tell* (say which)", "a storyteller", "an intellect"]:
            self.assertFalse(STOPPED.search(words(text)), text)


if __name__ == "__main__":
    unittest.main()

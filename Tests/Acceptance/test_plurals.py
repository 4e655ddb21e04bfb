"""The plural categories that the Swift tests expect are Babel's, which takes them from CLDR."""
import os
import pathlib
import unittest

import babel

TABLE = pathlib.Path(__file__).parent.parent / "WordingTests" / "plurals.txt"
HEAD = "# Plural categories of 0…200 and some large numbers by language, as Babel has them: z(ero) o(ne) t(wo) f(ew) m(any), . (other).\n"
NUMBERS = [*range(201), 999, 1000, 1001, 10_000, 999_999, 1_000_000, 1_000_001, 2_000_000, 12_000_011]
LANGUAGES = """am ar be bn bs ca cs da de el en es et eu fa fi fr gu he hi hr hu hy id it ja ka kk km kn ko ky lo lt lv ml mn mr ms my nb
    ne nl pl pt ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi zh zu""".split()


def line(language):
    rule = babel.Locale(language).plural_form
    return f"{language} " + "".join("." if (category := rule(number)) == "other" else category[0] for number in NUMBERS) + "\n"


class Plurals(unittest.TestCase):
    def test_the_table_of_the_swift_tests_is_babels(self):
        table = HEAD + "".join(map(line, LANGUAGES))
        if os.environ.get("UPDATE_GOLDEN"):
            TABLE.write_text(table)
        self.assertEqual(TABLE.read_text(), table)


if __name__ == "__main__":
    unittest.main()

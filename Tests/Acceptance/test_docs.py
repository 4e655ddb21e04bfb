"""The documentation does what it says: its commands run, its links lead somewhere, and what is generated is up to date."""
import importlib.util
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from support import PLENARY, ROOT, plenary

DOCS = ROOT / "docs"
GUIDES = [ROOT / "README.md", DOCS / "tutorial.md", *sorted((DOCS / "how-to").glob("*.md"))]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md")), *sorted((ROOT / "Calendars").rglob("*.md"))]

BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
# "Write this into `plan.yaml`:" and "Add this to the end of `plan.yaml`:" before a block say what the block is.
FILE = re.compile(r"`([\w./-]+\.\w+)`:\s*$")


class Block:
    """A fenced block of a page: its language, its text, and the file that the sentence before it names."""

    def __init__(self, page, match):
        self.language, self.text = match.groups()
        before = page[: match.start()].rstrip().rsplit("\n\n", 1)[-1]
        named = FILE.search(before)
        self.file = named and named.group(1)
        self.is_added = "the end of" in before
        self.line = page[: match.start()].count("\n") + 1

    def commands(self):
        """The commands with the output shown below each: `$ command` in a console, every line in a shell script."""
        lines = self.text.replace("\\\n", "").splitlines()
        if self.language == "sh":
            return [(line, []) for line in lines if line.strip() and not line.startswith("#")]
        found = []
        for line in lines:
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
        return found


def blocks(path):
    page = path.read_text(encoding="utf-8")
    return [Block(page, match) for match in BLOCK.finditer(page)]


def shows(shown, printed):
    """Whether the lines shown are the lines printed; a line `…` stands for any lines, and `…` in a line for any text."""
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == "…" else ".*".join(map(re.escape, line.rstrip().split("…"))) + r"[ ]*\n" for line in shown)
    return re.fullmatch(r"\n*" + pattern + r"\n*", printed) is not None


class CommandsOfTheDocumentation(unittest.TestCase):
    def run_page(self, path):
        with tempfile.TemporaryDirectory() as folder:
            home, programs = pathlib.Path(folder, "home"), pathlib.Path(folder, "bin")
            home.mkdir(), programs.mkdir()
            (programs / "plenary").symlink_to(PLENARY.resolve())
            (home / "Calendars").symlink_to(ROOT / "Calendars")
            environment = {
                "PATH": f"{programs}:{os.environ['PATH']}", "HOME": folder, "LANG": "C.UTF-8", "GIT_CONFIG_GLOBAL": os.devnull,
                "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
            }
            if "PLENARY_TYPST" in os.environ:
                environment["PLENARY_TYPST"] = os.environ["PLENARY_TYPST"]
            here = home
            for block in blocks(path):
                if block.file:
                    file = here / block.file
                    file.parent.mkdir(parents=True, exist_ok=True)
                    before = file.read_text(encoding="utf-8") if block.is_added else ""
                    file.write_text(before + block.text, encoding="utf-8")
                elif block.language in ("console", "sh"):
                    for command, shown in block.commands():
                        here = self.run_command(command, shown, here, environment, f"{path.relative_to(ROOT)}:{block.line}")

    def run_command(self, command, shown, here, environment, where):
        if command.startswith("make "):
            # It builds and tests the whole project: that it is there must do.
            done = subprocess.run(["make", "--dry-run", *command.split("#")[0].split()[1:]], cwd=ROOT, capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, f"{where}: {command}\n{done.stderr}")
            return here
        folder = pathlib.Path(environment["HOME"], "folder")  # where the next command is, so that `cd` holds
        done = subprocess.run(
            ["bash", "-c", f"{command}\ncode=$?; pwd > {folder}; exit $code"], cwd=here, env=environment, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, encoding="utf-8")
        # 1 says that something was found, which a guide may well want to show; what fails shows its message.
        permitted = (0, 1, 2) if any("error:" in line.lower() for line in shown) else (0, 1)
        self.assertIn(done.returncode, permitted, f"{where}: {command}\n{done.stdout}")
        if shown:
            self.assertTrue(shows(shown, done.stdout), f"{where}: {command}\nprints\n{done.stdout}\nand not\n" + "\n".join(shown))
        return pathlib.Path(folder.read_text().strip())

    def test_every_command_of_readme_tutorial_and_guides_runs_and_prints_what_is_shown(self):
        for path in GUIDES:
            with self.subTest(page=str(path.relative_to(ROOT))):
                self.run_page(path)

    def test_every_command_of_readme_and_tutorial_is_in_a_block_that_runs(self):
        for path in GUIDES[:2]:
            for block in blocks(path):
                with self.subTest(page=path.name, line=block.line):
                    self.assertIn(block.language, ("console", "sh", "yaml", "csv"))
                    if block.language not in ("console", "sh"):
                        self.assertIsNotNone(block.file, "a block that is no command says which file it is")


class Pages(unittest.TestCase):
    def test_every_relative_link_leads_somewhere(self):
        for path in PAGES:
            page = re.sub(BLOCK, "", path.read_text(encoding="utf-8"))
            for target in re.findall(r"\]\(([^)\s]+)\)", page) + re.findall(r'(?:src|href)="([^"]+)"', page):
                if re.match(r"[a-z]+:", target):
                    continue
                with self.subTest(page=str(path.relative_to(ROOT)), link=target):
                    file, _, anchor = target.partition("#")
                    found = (path.parent / file).resolve() if file else path
                    self.assertTrue(found.exists(), "no such file")
                    if anchor:
                        self.assertIn(anchor, anchors(found), "no such heading")

    def test_every_file_and_suite_that_a_page_names_is_there(self):
        names = {path.name for folder in ("Sources", "Tests") for path in (ROOT / folder).rglob("*")}
        for path in PAGES:
            for name in re.findall(r"`([\w./+-]+)`", path.read_text(encoding="utf-8")):
                with self.subTest(page=str(path.relative_to(ROOT)), name=name):
                    if re.match(r"(Sources|Tests|docs|Calendars)/", name) and "our" not in name:
                        self.assertTrue((ROOT / name).exists(), "no such file")
                    elif re.fullmatch(r"test_\w+\.py|\w+\.swift", name):
                        self.assertTrue(name in names, "no such file")
                    elif re.fullmatch(r"[A-Z]\w+Tests", name):
                        self.assertTrue({name, f"{name}.swift"} & names, "no such folder of tests, and no such suite")

    def test_every_page_is_reached_from_the_readme(self):
        reached, ahead = set(), [ROOT / "README.md"]
        while ahead:
            path = ahead.pop()
            if path in reached:
                continue
            reached.add(path)
            for target in re.findall(r"\]\(([^)\s#]+)[^)]*\)", path.read_text(encoding="utf-8")):
                found = (path.parent / target).resolve()
                if found.suffix == ".md" and found.exists():
                    ahead.append(found)
        self.assertEqual([str(path.relative_to(ROOT)) for path in PAGES if path not in reached], [])

    def test_the_readme_is_short(self):
        self.assertLessEqual(len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()), 120)

    def test_the_changelog_has_an_entry_for_this_version(self):
        version = plenary("--version").decode().split()[0]
        self.assertIn(f"## {version}", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines())

    def test_pictures_are_small(self):
        pictures = list((DOCS / "images").glob("*"))
        self.assertGreaterEqual(len(pictures), 2)
        for picture in pictures:
            with self.subTest(picture=picture.name):
                self.assertLessEqual(picture.stat().st_size, 150_000)


def anchors(path):
    """The anchors of a page's headings, as the usual hosts make them."""
    text = re.sub(BLOCK, "", path.read_text(encoding="utf-8"))
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


class GeneratedPages(unittest.TestCase):
    def setUp(self):
        specification = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
        self.generator = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(self.generator)

    def test_what_is_committed_is_what_the_program_says(self):
        for name, text in self.generator.pages(PLENARY).items():
            with self.subTest(page=name):
                self.assertEqual((DOCS / name).read_text(encoding="utf-8"), text, "stale; 'make docs' makes it anew")

    def test_manual_pages_are_set_without_a_warning(self):
        if not shutil.which("groff"):
            self.skipTest("groff is not installed")
        pages = self.generator.manuals(PLENARY)
        self.assertIn("plenary-export-calendar.1", pages)
        for name, text in pages.items():
            with self.subTest(page=name):
                done = subprocess.run(
                    ["groff", "-man", "-Tutf8", "-ww", "-z", "-Kutf8"], input=text.encode(), capture_output=True, check=True)
                self.assertEqual(done.stderr, b"")

"""What `.ci/setup` makes, and when it makes it anew, with a Python that fetches nothing."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from support import ROOT

# Stands for a Python of some release: its pip leaves a module that no other release can import. Its environment has nginx already.
PYTHON = """#!/bin/sh
release={release}
case "$*" in
    --version) echo "Python $release" ;;
    "-m venv "*)
        mkdir -p "$3/bin" "$3/nginx/usr/sbin"
        printf '#!/bin/sh\\necho "$@" >>made\\n[ "$4" = --no-deps ] && mkdir -p .typst/typst && echo %s >.typst/typst/release\\nexit 0\\n' \\
            "$release" >"$3/bin/pip"
        printf '#!/bin/sh\\nexit 0\\n' | tee "$3/bin/python" >"$3/nginx/usr/sbin/nginx"
        chmod +x "$3/bin/pip" "$3/bin/python" "$3/nginx/usr/sbin/nginx" ;;
    *"import typst"*) [ "$(cat .typst/typst/release 2>/dev/null)" = "$release" ] ;;
esac
"""


class Setup(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        (self.folder / ".ci").mkdir()
        shutil.copy(ROOT / ".ci/setup", self.folder / ".ci")

    def run_with(self, release):
        """What pip is asked for, one line for each time."""
        python, made = self.folder / "python3", self.folder / "made"
        python.write_text(PYTHON.format(release=release))
        python.chmod(0o755)
        made.write_text("")
        done = subprocess.run(
            [self.folder / ".ci/setup", "test"], capture_output=True, text=True, env={**os.environ, "SETUP_PYTHON": str(python)})
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout, "")
        lines = made.read_text().splitlines()
        self.assertEqual(len(done.stderr.splitlines()), len(lines), "one line for each thing that is made")
        return ["typst" if "--target .typst" in line else "judges" for line in lines]

    def test_what_was_made_under_another_python_is_made_anew_and_nothing_else(self):
        self.assertEqual(self.run_with("3.11.2"), ["typst", "judges"])
        self.assertEqual(self.run_with("3.11.2"), [])
        self.assertEqual(self.run_with("3.13.5"), ["typst", "judges"])

    def test_another_version_of_typst_is_fetched(self):
        self.run_with("3.11.2")
        (self.folder / ".typst/version").write_text("typst==0.14.0\n")
        self.assertEqual(self.run_with("3.11.2"), ["typst"])

    def test_without_swift_it_says_so_before_it_installs_anything(self):
        (self.folder / "path").mkdir()
        (self.folder / "path/dirname").symlink_to(shutil.which("dirname"))
        done = subprocess.run(
            ["/bin/bash", self.folder / ".ci/setup"], capture_output=True, text=True, env={"PATH": str(self.folder / "path")})
        self.assertEqual(done.returncode, 1)
        self.assertIn("Swift 6.2 or newer is not on PATH", done.stderr)
        self.assertFalse((self.folder / ".typst").exists())

"""The plan of the house, held by what the sources say: which module imports which, how large they are, and that nothing goes in circles."""
import collections
import itertools
import json
import pathlib
import re
import subprocess
import unittest

from support import ROOT

SOURCES = ROOT / "Sources"
# Swift's own, which the table leaves out.
OF_SWIFT = {"Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization", "Testing"}
LINES_OF_A_MODULE = 5000
IMPORT = re.compile(r"^\s*(?:@\w+ )*(?:(?:public|package|internal|fileprivate|private) )?import (?:(?:struct|class|enum|func|protocol) )?(\w+)", re.M)


def modules():
    """The folders of `Sources` that hold Swift, by name."""
    return {folder.name: sorted(folder.rglob("*.swift")) for folder in sorted(SOURCES.iterdir()) if any(folder.rglob("*.swift"))}


def imports(files):
    return {name for file in files for name in IMPORT.findall(file.read_text())} - OF_SWIFT


def table():
    """The rows of the table of modules in docs/ARCHITECTURE.md: what each may import."""
    text = (ROOT / "docs/ARCHITECTURE.md").read_text()
    rows = re.search(r"^\| module \|[^\n]*may import \|\n\|[-| ]+\|\n((?:\|[^\n]*\n)+)", text, re.M)
    found = {}
    for row in rows[1].splitlines():
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        found[cells[0].strip("`")] = {name.strip("` ") for name in cells[-1].split(",")} - {""}
    return found


def declared():
    """What Package.swift lets each module depend on."""
    package = json.loads(subprocess.run(["swift", "package", "dump-package"], cwd=ROOT, capture_output=True, check=True).stdout)
    return {target["name"]: {next(iter(dependency.values()))[0] for dependency in target["dependencies"]}
            for target in package["targets"] if target["type"] in ("regular", "executable")}


def circles(graph):
    """The sets of nodes that lead to one another."""
    def reached(start):
        seen, todo = set(), [start]
        while todo:
            for node in graph.get(todo.pop(), ()):
                if node not in seen:
                    seen.add(node)
                    todo.append(node)
        return seen

    far = {node: reached(node) for node in graph}
    return sorted({tuple(sorted(other for other in far[node] if node in far.get(other, ()))) for node in graph if node in far[node]})


# An index of names by regular expression: types wherever they are declared, and the functions and properties of types.
TYPE = re.compile(r"^(?P<indent> *)(?:@\S+ )*(?P<words>(?:\w+(?:\(\w+\))? )*)(?:struct|enum|class|protocol|actor|typealias) (?P<name>[A-Z]\w*)")
EXTENSION = re.compile(r"^(?:@\S+ )*(?:\w+ )?extension ([A-Z][\w.]*)")
MEMBER = re.compile(r"^ {0,4}(?! )(?:@\S+ )*(?P<words>(?:\w+(?:\(\w+\))? )*)(?:func|var|let) (?P<name>\w+)")
NAMED = re.compile(r"\b(?:func|var|let|case|for) \(?(\w+)|[(,] ?(\w+)(?: \w+)?:")
TYPE_USED = re.compile(r"(?<![.\w])[A-Z]\w*(?:\.[A-Z]\w*)*")


def code(text):
    """Swift without comments, and of strings only what is put into them."""
    text = re.sub(r'"""(.*?)"""', lambda found: " ".join(re.findall(r"\\\(([^\n]*)\)", found[1])), text, flags=re.S)
    text = re.sub(r'"(?:\\.|[^"\\\n])*"', lambda found: '"' + " ".join(re.findall(r"\\\((.*?)\)", found[0])) + '"', text)
    return re.sub(r"/\*.*?\*/|//[^\n]*", "", text, flags=re.S)


class Folders:
    """Which folder of a module uses which other."""

    def __init__(self, root, files, foreign):
        """`foreign` are the names that stand in modules which can't see this one, and so are somebody else's."""
        self.root, self.texts = root, {file: code(file.read_text()) for file in files}
        self.uses = collections.defaultdict(dict)
        types, members = collections.defaultdict(set), collections.defaultdict(set)
        for file, text in self.texts.items():
            self.index(file, text, types, members)
        homes = {name: next(iter(folders)) for name, folders in types.items() if len(folders) == 1}
        for file, text in self.texts.items():
            for used in set(TYPE_USED.findall(text)):
                parts = used.split(".")
                for name in (".".join(parts[:count + 1]) for count in range(len(parts))):
                    if name in homes:
                        self.use(file, homes[name], name)
        named = collections.defaultdict(set)
        for file, text in self.texts.items():
            for name in itertools.chain(*NAMED.findall(text)):
                named[name].add(self.folder(file))
        for name, folders in members.items():
            if len(folders) == 1 and named[name] == folders and name not in foreign:
                for file, text in self.texts.items():
                    if re.search(rf"\.{name}\b", text):
                        self.use(file, next(iter(folders)), name)

    def folder(self, file):
        return file.relative_to(self.root).parts[0] if file.parent != self.root else "."

    def use(self, file, folder, name):
        if self.folder(file) != folder:
            self.uses[self.folder(file)].setdefault(folder, f"{name} in {file.relative_to(self.root)}")

    def index(self, file, text, types, members):
        around = []
        for line in text.splitlines():
            if extension := EXTENSION.match(line):
                around = [(0, extension[1])]
            elif declared := TYPE.match(line):
                indent = len(declared["indent"])
                around = [(depth, name) for depth, name in around if depth < indent]
                if "private" not in declared["words"]:
                    types[".".join([name for _, name in around] + [declared["name"]])].add(self.folder(file))
                around.append((indent, declared["name"]))
            elif (member := MEMBER.match(line)) and "private" not in member["words"]:
                members[member["name"]].add(self.folder(file))

    def circles(self):
        return circles({folder: set(used) for folder, used in self.uses.items()})


def folders_of_modules():
    found = modules()
    members = {name: set(re.findall(r"\.(\w+)", code("\n".join(file.read_text() for file in files)))) for name, files in found.items()}
    for name, files in found.items():
        blind = [other for other in found if other != name and name not in imports(found[other])]
        yield name, Folders(SOURCES / name, files, set().union(*(members[other] for other in blind)))


class ArchitectureTest(unittest.TestCase):
    def assert_same(self, imported, allowed):
        """Says for each module what it imports and may not, and what it may import and doesn't."""
        self.assertEqual(set(imported), set(allowed))
        differences = {name: (sorted(found - allowed[name]), sorted(allowed[name] - found)) for name, found in imported.items()}
        self.assertEqual({name: both for name, both in differences.items() if both != ([], [])}, {}, "imported unlisted, listed unused")

    def test_each_module_imports_what_the_table_says(self):
        self.assert_same({name: imports(files) for name, files in modules().items()}, table())

    def test_the_package_declares_what_is_imported(self):
        self.assert_same({name: imports(files) for name, files in modules().items()},
                         {name: found for name, found in declared().items() if name in modules()})

    def test_no_module_leads_back_to_itself(self):
        self.assertEqual(circles(table()), [])

    def test_no_module_is_too_large(self):
        # A rule stands alone in its file, so how many rules there are doesn't make the module harder to understand.
        rules = SOURCES / "Conflicts/Rules"
        sizes = collections.Counter()
        for name, files in modules().items():
            for file in files:
                sizes["Conflicts/Rules" if rules in file.parents else name] += len(file.read_text().splitlines())
        self.assertEqual({name: size for name, size in sizes.items() if size > LINES_OF_A_MODULE}, {})

    def test_no_folder_inside_a_module_leads_back_to_itself(self):
        found = []
        for name, folders in folders_of_modules():
            for circle in folders.circles():
                ways = [f"{one} → {other}: {folders.uses[one][other]}" for one in circle for other in circle if other in folders.uses[one]]
                found.append(f"{name}: " + "; ".join(ways))
        self.assertEqual(found, [])

    def test_circles_are_seen(self):
        self.assertEqual(circles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}}), [("b", "c")])
        self.assertEqual(circles({"a": {"b", "c"}, "b": {"c"}}), [])


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""Writes the reference pages and the manual pages from what the program says of itself.

    docs/generate.py PROGRAM                 rules.md, plan-format.md and command-line.md, beside this file
    docs/generate.py PROGRAM --manuals DIR   plenary.1, plenary-check.1 and so on
    docs/generate.py PROGRAM --pictures      images/timetable.png and images/conflicts.png; needs poppler-utils and chromium
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent
EXAMPLE = FOLDER.parent / "Calendars/dpadm-2014-06/plan.yaml"
NOTE = "<!-- Generated from the program by 'make docs'; don't edit. -->\n\n"


def printed(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, check=True, text=True, encoding="utf-8").stdout


def pages(program):
    """The reference pages by name."""
    return {
        "rules.md": NOTE + printed(program, "rules", "--all").strip() + "\n",
        "plan-format.md": NOTE + printed(program, "schema", "--markdown"),
        "command-line.md": NOTE + command_line(program),
    }


# What the program says of its commands

class Command:
    """A command as `--experimental-dump-help` describes it."""

    def __init__(self, record, parents=()):
        self.names = (*parents, record["commandName"])
        self.abstract = record.get("abstract", "")
        self.discussion = list(paragraphs(record.get("discussion", "")))
        self.arguments = [
            Argument(argument) for argument in record.get("arguments", [])
            if argument["shouldDisplay"] and argument["valueName"] not in ("help", "version")]
        self.subcommands = [
            Command(inner, self.names) for inner in record.get("subcommands", [])
            if inner.get("shouldDisplay", True) and inner["commandName"] != "help"]

    @property
    def title(self):
        return " ".join(self.names)

    @property
    def synopsis(self):
        if self.subcommands:
            return self.title + " COMMAND"
        options = any(argument.is_optional and not argument.is_positional for argument in self.arguments)
        shown = [argument.usage for argument in self.arguments if not argument.is_optional]
        shown += [f"[{argument.value}]" for argument in self.arguments if argument.is_optional and argument.is_positional]
        return " ".join([self.title, *(["[OPTIONS]"] if options else []), *shown])

    def all(self):
        return [self, *(command for inner in self.subcommands for command in inner.all())]


class Argument:
    def __init__(self, record):
        self.is_optional = record["isOptional"] or "defaultValue" in record or record["kind"] == "flag"
        self.is_positional = record["kind"] == "positional"
        self.value = "" if record["kind"] == "flag" else record["valueName"].upper()
        names = [("-" if name["kind"] == "short" else "--") + name["name"] for name in record.get("names", [])]
        self.names = sorted(names, key=len)
        self.usage = self.value if self.is_positional else f"{self.names[-1]} {self.value}".strip()
        self.section = record.get("sectionTitle", "")
        self.meaning = record.get("abstract", "") or record.get("discussion", "")
        self.values = record.get("allValues", [])
        self.usual = record.get("defaultValue")


def commands(program):
    return Command(json.loads(printed(program, "--experimental-dump-help"))["command"])


def paragraphs(text):
    """The parts of a help text: paragraphs as `(text, False)`, indented lines, which keep their breaks, as `(text, True)`."""
    for part in text.split("\n\n"):
        lines = []
        for line in part.splitlines():
            indented = line.startswith("  ")
            if lines and lines[-1][1] == indented:
                lines[-1][0].append(line)
            else:
                lines.append(([line], indented))
        for run, indented in lines:
            if indented:
                margin = min(len(line) - len(line.lstrip()) for line in run)
                yield "\n".join(line[margin:].rstrip() for line in run), True
            elif "".join(run).strip():
                yield " ".join(line.strip() for line in run), False


# Markdown

def command_line(program):
    root = commands(program)
    parts = [
        "# Command line\n\n" + root.abstract + "\n\n",
        "`plenary help COMMAND` prints the same in the terminal. Every command also takes `--help` and `--version`.\n\n",
    ]
    for command in root.all():
        if command is root:
            parts += [body(command.discussion)]
            parts += [f"- [{inner.title}](#{inner.title.replace(' ', '-')}): {inner.abstract}\n" for inner in root.all()[1:]]
            continue
        parts += [f"\n## {command.title}\n\n{escaped(command.abstract)}\n\n```text\n{command.synopsis}\n```\n\n"]
        section = None
        for argument in command.arguments:
            if argument.section != section:
                section = argument.section
                parts += [f"\n{section}:\n\n"] if section else ["\n"]
            names = [argument.value] if argument.is_positional else [f"{name} {argument.value}".strip() for name in argument.names]
            parts += [f"- {', '.join(f'`{name}`' for name in names)}: {escaped(meaning(argument))}\n"]
        parts += ["\n" if command.arguments else "", body(command.discussion)]
    return re.sub(r"\n{3,}", "\n\n", "".join(parts)).rstrip() + "\n"


def meaning(argument):
    text = argument.meaning.strip()
    if argument.values:
        text += " One of " + ", ".join(argument.values) + "."
    if argument.usual:
        text += f" By default {argument.usual}."
    return text


def body(discussion):
    return "".join(f"```text\n{text}\n```\n\n" if kept else escaped(text) + "\n\n" for text, kept in discussion)


def escaped(text):
    return re.sub(r"([<>*_`|])", r"\\\1", text)


# Manual pages

def manuals(program):
    """The manual pages by name, in the language of man(7)."""
    version = printed(program, "--version").split()[0]
    root = commands(program)
    return {"-".join(command.names) + ".1": manual(command, root, version) for command in root.all()}


def manual(command, root, version):
    name = "-".join(command.names)
    parts = [
        f'.TH "{name.upper()}" "1" "" "plenary {version}" "Plenary"\n',
        f".SH NAME\n{roff(name)} \\- {roff(command.abstract.rstrip('.'))}\n",
        f".SH SYNOPSIS\n.B {roff(command.synopsis)}\n",
    ]
    if command.arguments:
        parts += [".SH OPTIONS\n"]
    for argument in command.arguments:
        names = [argument.value] if argument.is_positional else [f"{given} {argument.value}".strip() for given in argument.names]
        parts += [f".TP\n.B {roff(', '.join(names))}\n{roff(meaning(argument))}\n"]
    if command.discussion:
        parts += [".SH DESCRIPTION\n"]
        parts += [f".PP\n.EX\n{roff(text)}\n.EE\n" if kept else f".PP\n{roff(text)}\n" for text, kept in command.discussion]
    if command.subcommands:
        parts += [".SH COMMANDS\n"]
        parts += [f".TP\n.B {roff(inner.title)}\n{roff(inner.abstract)}\n" for inner in command.subcommands]
    others = command.subcommands or [other for other in root.all() if other.names == command.names[:-1]]
    parts += [".SH SEE ALSO\n" + "\n".join(f".BR {roff('-'.join(other.names))} (1)" for other in others) + "\n"]
    return "".join(parts)


def roff(text):
    """Text as man(7) sets it: backslashes and hyphens kept as they are, no line taken for a request."""
    kept = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga").replace("^", "\\(ha").replace("~", "\\(ti")
    return "\n".join("\\&" + line if line.startswith(".") else line for line in kept.splitlines())


# Pictures

def take_pictures(program):
    """The README's pictures of the example plan, cut to what they show."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [program, "export", "timetable", EXAMPLE, "--activity", "forum-2014", "--day", "2014-06-24", "-o", f"{folder}/timetable.pdf"],
            check=True)
        subprocess.run(
            ["pdftoppm", "-png", "-singlefile", "-r", "100", "-x", "30", "-y", "45", "-W", "1110", "-H", "732", f"{folder}/timetable.pdf",
             FOLDER / "images/timetable"], check=True)
        # It ends with 1: there are conflicts.
        subprocess.run([program, "check", EXAMPLE, "-o", f"{folder}/conflicts.html", "--format", "html"])
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1.2",
             "--window-size=900,790", f"--user-data-dir={folder}/profile", f"--screenshot={FOLDER}/images/conflicts.png",
             f"file://{folder}/conflicts.html"], check=True, stderr=subprocess.DEVNULL)


def main():
    program, *rest = sys.argv[1:]
    if rest == ["--pictures"]:
        return take_pictures(program)
    if rest[:1] == ["--manuals"]:
        folder, made = pathlib.Path(rest[1]), manuals(program)
        folder.mkdir(parents=True, exist_ok=True)
    else:
        folder, made = FOLDER, pages(program)
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

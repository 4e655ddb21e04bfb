"""Sets every nth document of a folder as PDF: `typeset.py MODULES FOLDER NUMBER OF`, one line of JSON for each when it is done.

jobs.json lists the documents; the fonts are looked for once. Where nobody waits for the answer any more, the folder goes too.
"""
import json
import os
import shutil
import signal
import sys

modules, folder, number, of = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
sys.path.insert(0, modules)
import typst

# An interrupt ends the program that waits, and we put away what it left.
signal.signal(signal.SIGINT, signal.SIG_IGN)
with open(f"{folder}/jobs.json", encoding="utf-8") as file:
    order = json.load(file)


def answer(**it):
    try:
        print(json.dumps(it), flush=True)
    except BrokenPipeError:
        shutil.rmtree(folder, ignore_errors=True)
        os._exit(1)


fonts = typst.Fonts(include_system_fonts=not order["fonts"], font_paths=order["fonts"])
missing = [name for name in order["families"] if not set(name.split("|")) & set(fonts.families())]
if missing:
    answer(missing=missing)
    sys.exit(1)
packages = f"{folder}/packages"  # where there are none
compiler = typst.Compiler(root=folder, font_paths=fonts, package_path=packages, package_cache_path=packages)
for index, job in list(enumerate(order["jobs"]))[number::of]:
    problem = None
    try:
        compiler.compile(
            input=f"{folder}/{job['template']}", output=f"{folder}/{index}.{order['format']}", format=order["format"],
            pdf_standards=order["standards"], timestamp=job["date"],
            sys_inputs={"document": job["data"], "paper": order["paper"], **({"title": job["title"]} if "title" in job else {})})
    except typst.TypstError as error:
        problem = error.diagnostic
    answer(job=index, problem=problem)

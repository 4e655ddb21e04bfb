#!/usr/bin/env python3
"""Writes holidays.txt, the public holidays that Plenary knows without a calendar, from the Python package `holidays`.

Run it with a Python that has the version named below, from the package index: `pip install holidays==VERSION`. The result is committed,
so that no build needs the network; a newer version of the package is a new result, read as a diff.
"""
import collections
import pathlib
import sys
import warnings

import holidays

VERSION = "0.109"
YEARS = range(2014, 2046)
TARGET = pathlib.Path(__file__).with_name("holidays.txt")
HEAD = f"""\
# Public holidays of countries and areas, {YEARS[0]}-{YEARS[-1]}, from the Python package holidays {VERSION} (MIT licence; see LICENSE beside this file).
# Written by generate.py; don't edit. A country's two letters stand before its holidays. Each holiday is a name, a tab, and its days:
# a month and day with the years that have it (0501:14-45), separated by spaces.
"""


def days(country):
    """The holidays as {name: {(month, day): [years]}}, in English where the package has the country's in English."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of years that the package doesn't have for a country
        try:
            found = holidays.country_holidays(country, years=YEARS, language="en_US")
        except Exception:
            found = holidays.country_holidays(country, years=YEARS)
    by_name = collections.defaultdict(lambda: collections.defaultdict(list))
    for day, names in sorted(found.items()):
        if day.year in YEARS:
            for name in names.split("; "):
                by_name[" ".join(name.split())][day.month, day.day].append(day.year)
    return by_name


def spans(years):
    """`14-45,47` for sorted years."""
    runs = []
    for year in years:
        if runs and year == runs[-1][1] + 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    return ",".join(f"{first % 100:02}" + (f"-{last % 100:02}" if last > first else "") for first, last in runs)


def main():
    if holidays.__version__ != VERSION:
        sys.exit(f"generate.py: the package holidays is {holidays.__version__}; install {VERSION}, or change VERSION here")
    lines = []
    for country in sorted(code for code in holidays.list_supported_countries() if len(code) == 2):
        found = days(country)
        if found:
            lines.append(country)
        for name, dates in sorted(found.items()):
            lines.append(name + "\t" + " ".join(f"{month:02}{day:02}:{spans(years)}" for (month, day), years in sorted(dates.items())))
    TARGET.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Compares the model with reference runs: scripts/compare_runs.py FOLDER

FOLDER holds `scenarios.csv` (name, link) beside or above it and one NAME.csv or NAME.csv.gz per scenario, `history` for the months
before December 2026: a column `month` and one column per output. Every column but `balance-err` is compared,
|a - b| <= 1e-9 max(|b|, f) with f = 100 for tonnes, kilotonnes, million USD, jobs and 0-10000 indices, 1e-3 for all others.
"""
import csv
import gzip
import pathlib
import subprocess
import sys

TOLERANCE = 1e-9
LARGE, SMALL = 100.0, 1e-3
IGNORED = {"balance-err"}
ROOT = pathlib.Path(__file__).resolve().parent.parent


def floor(unit):
    return LARGE if unit.startswith(("t ", "t/", "kt", "million USD", "jobs", "0-10000")) else SMALL


def reference(folder, name):
    for path in (folder / f"{name}.csv.gz", folder / f"{name}.csv"):
        if path.exists():
            opened = gzip.open(path, "rt") if path.suffix == ".gz" else path.open()
            with opened as file:
                return list(csv.DictReader(file))
    return None


def run(program, link, start):
    out = subprocess.run([program, "run", "--link", link, "--from", start], check=True, capture_output=True, text=True)
    rows = csv.DictReader(out.stdout.splitlines())
    return {(row["month"], row["column"]): (float(row["value"]), floor(row["unit"])) for row in rows}


def compare(name, rows, ours):
    worst, where, over = 0.0, "", set()
    for row in rows:
        for column, text in row.items():
            if column == "month" or column in IGNORED:
                continue
            value, least = ours[(row["month"], column)]
            difference = abs(value - float(text)) / max(abs(float(text)), least)
            if difference > worst:
                worst, where = difference, f"{column} {row['month']}"
            if not difference <= TOLERANCE:
                over.add(column)
    print(f"{name:24} largest difference {worst:.1e} ({where}), columns beyond {TOLERANCE:.0e}: {len(over)}")
    return not over


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=ROOT, check=True)
    program = ROOT / "target/release/chokepoint"
    scenarios = next(path for path in (folder / "scenarios.csv", folder.parent / "scenarios.csv") if path.exists())
    with scenarios.open() as file:
        links = [(row["name"], row["link"], "2026-12") for row in csv.DictReader(file)]
    good = True
    for name, link, start in [("history", "", "2005-01"), *links]:
        rows = reference(folder, name)
        if rows is None:
            print(f"{name:24} no reference")
            continue
        good &= compare(name, rows, run(program, link, start))
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()

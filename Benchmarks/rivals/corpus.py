"""Which file is what: the same list of files is given to every program that is compared."""

import re
from pathlib import Path

# The order is the order of loading. JUDGIT's copy of one ministry (judgit-mofa) is left out: its
# sheets are in the files of the years.
PARTS = {
    "judgit": re.compile(r"judgit-\d{4}\.ndjson\.gz$"),
    "rs": re.compile(r"\d-\d_RS_\d{4}_.*\.(zip|csv)$"),
    "spending": re.compile(r"rs\d{4}-spending\.json\.gz$"),
    "details": re.compile(r"rs\d{4}-project-details\.json\.gz$"),
    "mof": re.compile(r"mof-jikou-\d{4}\.json\.gz$"),
    "series": re.compile(r"^(bwc|human|un-|unga).*\.csv$"),
}
FOLDERS = ["judgit", "rs2024", "rs-derived", "mof-budget", "series"]


def part(path):
    """The part a file belongs to, or None."""
    for name, pattern in PARTS.items():
        if pattern.search(Path(path).name):
            return name
    return None


def real_files(data):
    """The files of the data folder that are loaded, sorted."""
    found = []
    for folder in FOLDERS:
        found += [str(p) for p in sorted((Path(data) / folder).iterdir()) if part(p)]
    return found


def by_part(paths):
    """Files given by name, and those in the folders given, by part."""
    groups = {name: [] for name in PARTS}
    for given in map(Path, paths):
        for path in sorted(given.rglob("*")) if given.is_dir() else [given]:
            if name := part(path):
                groups[name].append(str(path))
    return groups


def table_name(path):
    """A table name for a CSV file: 2-1_RS_2024_….zip is rs_2_1, others are the stem."""
    name = Path(path).name
    if match := re.match(r"(\d)-(\d)_RS_", name):
        return f"rs_{match[1]}_{match[2]}"
    return "series_" + Path(path).stem.replace("-", "_")

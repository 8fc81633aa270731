#!/usr/bin/env python3
"""Writes JUDGIT files of further years: copies with the years and ids moved on.

Copy n of 2015-2023 becomes 2015+9n-2023+9n. All years in a sheet move with it, ID and 事業ID get
n x 10,000,000 added, and so does the year at the start of 事業番号, so that no sheet is a duplicate.
"""

import argparse
import gzip
import json
import re
from pathlib import Path

YEARS = {"公開年度", "開始年度", "終了年度", "年度", "目標最終年度"}
IDS = {"ID", "事業ID"}


def moved(value, years, ids):
    if isinstance(value, list):
        return [moved(item, years, ids) for item in value]
    if not isinstance(value, dict):
        return value
    out = {}
    for key, item in value.items():
        if key in YEARS and isinstance(item, int):
            item += years
        elif key in IDS and item is not None:
            item += ids
        elif key in ("事業番号", "事業番号1") and isinstance(item, str):
            item = re.sub(r"^20\d\d(?=-|$)", lambda m: str(int(m[0]) + years), item)
        elif key == "url" and item:
            item += f"#copy-{ids}"
        else:
            item = moved(item, years, ids)
        out[key] = item
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", help="folder with judgit-YYYY.ndjson.gz")
    parser.add_argument("out", help="folder to write the copies to")
    parser.add_argument("--times", type=int, default=4, help="how much data there is to be in all")
    options = parser.parse_args()

    Path(options.out).mkdir(parents=True, exist_ok=True)
    sources = sorted(p for p in Path(options.folder).iterdir()
                     if re.fullmatch(r"judgit-20\d\d\.ndjson\.gz", p.name))
    for source in sources:
        year = int(source.name[7:11])
        outs = []
        for copy in range(1, options.times):
            target = Path(options.out) / f"judgit-{year + copy * len(sources)}.ndjson.gz"
            outs.append((copy, gzip.open(target, "wt", encoding="utf-8", compresslevel=6)))
        with gzip.open(source, "rt", encoding="utf-8") as lines:
            for line in lines:
                sheet = json.loads(line)
                for copy, out in outs:
                    changed = moved(sheet, copy * len(sources), copy * 10_000_000)
                    out.write(json.dumps(changed, ensure_ascii=False, separators=(",", ":")) + "\n")
        for _, out in outs:
            out.close()


if __name__ == "__main__":
    main()

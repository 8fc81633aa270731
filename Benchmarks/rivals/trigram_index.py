#!/usr/bin/env python3
"""Builds SQLite's own FTS5 trigram index over the text that a Hyoka store holds; seconds and bytes.

The index keeps no copy of the text (contentless), as Hyoka's own does not. Reading the text is timed
apart (`read`), so that a slow view is not held against the index.
"""

import argparse
import json
import os
import sqlite3
import time
from pathlib import Path


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", required=True, help="a store that hyoka import made")
    parser.add_argument("--table", default="search_text", help="table or view with the text")
    parser.add_argument("--columns", default="text")
    parser.add_argument("--db", required=True, help="file for the index")
    parser.add_argument("--tokenizer", default="trigram")
    options = parser.parse_args()

    columns = options.columns.split(",")
    listed = ", ".join(f'"{column}"' for column in columns)
    source = f'SELECT {listed} FROM store."{options.table}"'
    Path(options.db).unlink(missing_ok=True)
    index = sqlite3.connect(options.db, isolation_level=None, uri=True)
    index.executescript("PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF; "
                        "PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-65536;")
    index.execute("ATTACH ? AS store", (Path(options.store).resolve().as_uri() + "?mode=ro&immutable=1",))

    start = time.perf_counter()
    lengths = " + ".join(f'coalesce(sum(length(CAST("{column}" AS BLOB))), 0)' for column in columns)
    rows, text = index.execute(f"SELECT count(*), {lengths} FROM ({source})").fetchone()
    read = time.perf_counter() - start

    start = time.perf_counter()
    index.execute("BEGIN")
    index.execute(f'CREATE VIRTUAL TABLE main."index" USING fts5({listed}, content=\'\', '
                  f"tokenize='{options.tokenizer}')")
    # Fewer, larger segments than the usual 1 MB: quicker to build.
    index.execute("INSERT INTO \"index\"(\"index\", rank) VALUES ('hashsize', 67108864)")
    index.execute(f'INSERT INTO "index"(rowid, {listed}) '
                  f'SELECT row_number() OVER (), {listed} FROM ({source})')
    index.execute("COMMIT")
    seconds = time.perf_counter() - start
    index.close()
    print(json.dumps({"seconds": round(seconds, 3), "read": round(read, 3),
                      "bytes": os.path.getsize(options.db), "rows": rows, "text_bytes": text}))


if __name__ == "__main__":
    main()

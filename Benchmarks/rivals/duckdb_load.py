#!/usr/bin/env python3
"""Loads the data into a DuckDB file, every field of it, and prints the seconds of each step as JSON.

The defaults are the fastest setting found for two cores; the other settings stay here so that this
can be tried again. README.md says what was tried.
"""

import argparse
import concurrent.futures
import csv
import gzip
import json
import os
import queue
import shutil
import sys
import tempfile
import threading
import time
import zipfile
from pathlib import Path

import duckdb

import corpus


def struct(**fields):
    return "STRUCT(" + ", ".join(f'"{name}" {kind}' for name, kind in fields.items()) + ")"


TEXT, INT, REAL = "VARCHAR", "BIGINT", "DOUBLE"

JUDGIT = {
    "ID": INT, "事業ID": INT, "url": TEXT, "公開年度": INT, "事業名": TEXT, "開始年度": INT,
    "終了年度": INT, "府省庁": TEXT, "事業番号1": TEXT, "事業番号2": TEXT, "事業番号3": TEXT,
    "事業番号4": TEXT, "事業番号5": TEXT, "事業番号": TEXT, "担当部局庁": TEXT, "担当課室": TEXT,
    "作成責任者": TEXT, "会計区分": "VARCHAR[]", "事業目的": TEXT, "事業概要": TEXT,
    "実施方法": "VARCHAR[]", "主要施策": "VARCHAR[]", "定量的な目標が設定できない理由": TEXT,
    "予算": struct(年度=INT, 当初予算=REAL, 補正予算=REAL, 前年度から繰越し=REAL,
                 翌年度へ繰越し=REAL, 予備費等=REAL, 予算計=REAL, 執行額=REAL, 要求額=REAL) + "[]",
    "支出先": struct(年度=INT, グループ=TEXT, 番号=INT, 支出先名=TEXT, 法人番号=TEXT,
                  業務概要=TEXT, 支出額=REAL) + "[]",
    "アウトカム": struct(成果目標=TEXT, 成果指標=TEXT, 単位=TEXT, 目標値=TEXT, 目標最終年度=INT,
                    成果実績=struct(年度=INT, 成果実績=REAL, 目標値=REAL) + "[]") + "[]",
    "アウトプット": struct(活動指標=TEXT, 単位=TEXT,
                     活動実績=struct(年度=INT, 活動実績=REAL, 当初見込み=REAL) + "[]") + "[]",
    "関連する過去のレビューシート": struct(府省庁=TEXT, 事業番号1=TEXT, 事業番号2=TEXT,
                             事業番号3=TEXT, 年度=INT) + "[]",
}

COUNTED = struct(key=TEXT, count=INT, amount=INT) + "[]"
MOF = {
    "metadata": struct(
        fiscalYear=INT, eraLabel=TEXT, budgetTypes="VARCHAR[]",
        documents=struct(documentId=TEXT, accountType=TEXT, budgetType=TEXT, title=TEXT, url=TEXT,
                         pages=INT, count=INT) + "[]",
        unit=TEXT, generatedAt=TEXT, notes="VARCHAR[]"),
    "summary": struct(count=INT, byAccountType=COUNTED, byBudgetType=COUNTED, byMinistry=COUNTED,
                      byMajorExpense=COUNTED),
    "items": struct(
        id=TEXT, accountType=TEXT, budgetType=TEXT, documentId=TEXT, ministry=TEXT,
        organization=TEXT, specialAccount=TEXT, subAccount=TEXT, agency=TEXT, page=INT,
        sourceUrl=TEXT, sectionCode=TEXT, sectionName=TEXT, majorExpenseCode=TEXT,
        majorExpenseName=TEXT, name=TEXT, amount=INT, previousAmount=INT, difference=INT,
        description=TEXT, currentAmount=INT, spent=INT, carriedOver=INT, unused=INT,
        key=TEXT) + "[]",
}
SPENDING = struct(
    projectId=INT, projectName=TEXT, ministry=TEXT, budget=INT, execution=INT,
    blocks=struct(
        blockId=TEXT, blockName=TEXT, totalAmount=INT, isDirect="BOOLEAN", role=TEXT,
        recipients=struct(name=TEXT, corporateNumber=TEXT, amount=INT,
                          contractSummaries="VARCHAR[]",
                          expenses=struct(category=TEXT, purpose=TEXT, amount=INT) + "[]") + "[]")
    + "[]",
    flows=struct(sourceBlock=TEXT, targetBlock=TEXT, note=TEXT) + "[]",
    maxDepth=INT, directBlockCount=INT, totalBlockCount=INT, totalRecipientCount=INT)
DETAILS = struct(
    projectId=INT, projectName=TEXT, ministry=TEXT, bureau=TEXT, purpose=TEXT, currentIssues=TEXT,
    overview=TEXT, url=TEXT, category=TEXT, startYear=INT, startYearUnknown="BOOLEAN", endYear=INT,
    noEndDate="BOOLEAN", majorExpense=TEXT, remarks=TEXT, implementationMethods="VARCHAR[]",
    oldProjectNumber=TEXT)


def quoted(text):
    return "'" + str(text).replace("'", "''") + "'"


def listed(paths):
    return "[" + ", ".join(map(quoted, paths)) + "]"


def columns(types):
    return "{" + ", ".join(f"{quoted(name)}: {quoted(kind)}" for name, kind in types.items()) + "}"


def read_json(paths, types, layout, size):
    return (f"read_json({listed(paths)}, columns={columns(types)}, format='{layout}', "
            f"maximum_object_size={size})")


def judgit(paths, options):
    types = dict(JUDGIT)
    if options.nested == "json":
        types = {n: "JSON" if "STRUCT" in t or t.endswith("[]") else t for n, t in types.items()}
    source = read_json(paths, types, "newline_delimited", options.object_size)
    if options.nested != "tables":
        if not options.per_file:
            yield "judgit", f"CREATE TABLE judgit AS FROM {source}"
            return
        yield "first", ("CREATE TABLE judgit (" +
                        ", ".join(f'"{n}" {t}' for n, t in types.items()) + ")")
        for path in paths:
            one = read_json([path], types, "newline_delimited", options.object_size)
            yield f"judgit {Path(path).name}", f"INSERT INTO judgit FROM {one}"
        return
    yield "judgit", f"""
        CREATE TEMP TABLE whole AS SELECT row_number() OVER () AS sheet, * FROM {source};
        CREATE TABLE judgit AS SELECT * EXCLUDE (予算, 支出先, アウトカム, アウトプット, 関連する過去のレビューシート) FROM whole;
        CREATE TABLE budget AS SELECT sheet, unnest(予算, recursive := true) FROM whole;
        CREATE TABLE payee AS SELECT sheet, unnest(支出先, recursive := true) FROM whole;
        CREATE TABLE related AS SELECT sheet, unnest(関連する過去のレビューシート, recursive := true) FROM whole;
        CREATE TEMP TABLE o AS SELECT sheet, generate_subscripts(アウトカム, 1) AS n, unnest(アウトカム) AS v FROM whole;
        CREATE TABLE outcome AS SELECT sheet, n, v.成果目標, v.成果指標, v.単位, v.目標値, v.目標最終年度 FROM o;
        CREATE TABLE outcome_value AS SELECT sheet, n, unnest(v.成果実績, recursive := true) FROM o;
        CREATE TEMP TABLE p AS SELECT sheet, generate_subscripts(アウトプット, 1) AS n, unnest(アウトプット) AS v FROM whole;
        CREATE TABLE output AS SELECT sheet, n, v.活動指標, v.単位 FROM p;
        CREATE TABLE output_value AS SELECT sheet, n, unnest(v.活動実績, recursive := true) FROM p;
        DROP TABLE o; DROP TABLE p; DROP TABLE whole"""


def csv_table(path, header, text):
    """One CSV into one table; all columns are text, as the source mixes numbers and dashes."""
    names = list(csv.reader([header]))[0]
    names[0] = names[0].lstrip("\ufeff")
    types = {name or "row": TEXT for name in names}
    if text == "sniff":
        source = f"read_csv({quoted(path)}, header=true)"
    else:
        source = (f"read_csv({quoted(path)}, columns={columns(types)}, header=true, delim=',', "
                  "quote='\"', escape='\"', auto_detect=false, strict_mode=false)")
    name = corpus.table_name(path)
    return name, f"CREATE TABLE {name} AS FROM {source}"


def first_line(path):
    with open(path, encoding="utf-8-sig") as file:
        return file.readline().rstrip("\r\n")


def keyed(name, paths, kind, options):
    """Files that are one object keyed by project."""
    source = (f"read_json({listed(paths)}, columns={{'all': {quoted(f'MAP(VARCHAR, {kind})')}}}, "
              f"format='unstructured', records=false, maximum_object_size={options.document_size}, "
              "filename=true)")
    return name, (f"CREATE TABLE {name} AS SELECT file, e.key AS key, unnest(e.value) FROM "
                  f"(SELECT filename AS file, unnest(map_entries(\"all\")) AS e FROM {source})")


def expand(jobs, threads):
    """Decompresses to files, in threads (zlib lets go of Python's lock)."""
    def one(job):
        source, target = job
        if source.endswith(".zip"):
            with zipfile.ZipFile(source) as archive:
                member = [n for n in archive.namelist() if n.lower().endswith(".csv")][0]
                with archive.open(member) as inside, open(target, "wb") as out:
                    shutil.copyfileobj(inside, out, 1 << 20)
        else:
            with gzip.open(source) as inside, open(target, "wb") as out:
                shutil.copyfileobj(inside, out, 1 << 20)
    with concurrent.futures.ThreadPoolExecutor(threads) as pool:
        list(pool.map(one, jobs))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", help="files and folders")
    parser.add_argument("--db", required=True)
    parser.add_argument("--parts", default=",".join(corpus.PARTS))
    parser.add_argument("--nested", choices=["struct", "json", "tables"], default="struct")
    parser.add_argument("--gunzip", action="store_true", help="decompress the .gz before reading")
    parser.add_argument("--csv-folder", help="take the RS CSVs from here instead of the ZIPs")
    parser.add_argument("--scratch", help="folder for decompressed files")
    parser.add_argument("--csv-text", choices=["given", "sniff"], default="given")
    parser.add_argument("--per-file", action="store_true", help="one INSERT for each JUDGIT file")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--workers", type=int, default=2, help="statements at the same time")
    parser.add_argument("--memory-limit")
    parser.add_argument("--keep-order", action="store_true")
    parser.add_argument("--object-size", type=int, default=16 << 20)
    parser.add_argument("--document-size", type=int, default=64 << 20)
    parser.add_argument("--row-group", type=int, default=8192, help="rows of a row group")
    parser.add_argument("--compressed", action="store_true",
                        help="DuckDB's usual compressed columns: a smaller file, slower to write")
    parser.add_argument("--storage", help="storage version")
    parser.add_argument("--in-memory", action="store_true", help="load into memory, keep nothing")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE")
    options = parser.parse_args()

    began = time.perf_counter()
    steps = {}
    wanted = set(options.parts.split(","))
    files = {n: p if n in wanted else [] for n, p in corpus.by_part(options.paths).items()}

    scratch = tempfile.mkdtemp(prefix="hyoka-duckdb-", dir=options.scratch)
    jobs = []
    if options.csv_folder:
        files["rs"] = [str(Path(options.csv_folder) / (Path(p).stem + ".csv")) for p in files["rs"]]
    else:
        targets = []
        for path in files["rs"]:
            if path.endswith(".zip"):
                targets.append(str(Path(scratch) / (Path(path).stem + ".csv")))
                jobs.append((path, targets[-1]))
            else:
                targets.append(path)
        files["rs"] = targets
    if options.gunzip:
        for name in ["judgit", "spending", "details", "mof"]:
            targets = [str(Path(scratch) / Path(p).stem) for p in files[name]]
            jobs += zip(files[name], targets)
            files[name] = targets
    jobs.sort(key=lambda job: -os.path.getsize(job[0]))
    expand(jobs, options.threads)
    if jobs:
        steps["decompress"] = time.perf_counter() - began

    statements = []
    if files["judgit"]:
        statements += judgit(files["judgit"], options)
    if files["spending"]:
        statements.append(keyed("spending", files["spending"], SPENDING, options))
    if files["details"]:
        statements.append(keyed("details", files["details"], DETAILS, options))
    if files["mof"]:
        source = read_json(files["mof"], MOF, "unstructured", options.document_size)
        statements.append(("mof", f"""
            CREATE TEMP TABLE mof_file AS FROM {source};
            CREATE TABLE mof AS SELECT metadata, summary FROM mof_file;
            CREATE TABLE mof_item AS SELECT metadata.fiscalYear AS fiscalYear,
                unnest(items, recursive := true) FROM mof_file;
            DROP TABLE mof_file"""))
    for path in sorted(files["rs"], key=lambda p: -os.path.getsize(p)) + files["series"]:
        statements.append(csv_table(path, first_line(path), options.csv_text))

    Path(options.db).unlink(missing_ok=True)
    Path(options.db + ".wal").unlink(missing_ok=True)
    config = {"threads": options.threads,
              "preserve_insertion_order": options.keep_order,
              "checkpoint_threshold": "64GB"}
    if options.memory_limit:
        config["memory_limit"] = options.memory_limit
    if options.workers > 1:
        config["external_threads"] = min(options.workers, options.threads)
    if not options.compressed:
        config["force_compression"] = "uncompressed"
    for setting in options.set:
        name, value = setting.split("=", 1)
        config[name] = value
    database = duckdb.connect(config=config)
    database.execute("SET enable_progress_bar = false")
    attach = []
    if options.row_group:
        attach.append(f"ROW_GROUP_SIZE {options.row_group}")
    if options.storage:
        attach.append(f"STORAGE_VERSION {quoted(options.storage)}")
    if not options.in_memory:
        database.execute(f"ATTACH {quoted(options.db)} AS store" +
                         (f" ({', '.join(attach)})" if attach else ""))
        database.execute("USE store")

    waiting = queue.SimpleQueue()
    for statement in statements:
        if statement[0] == "first":
            database.execute(statement[1])
        else:
            waiting.put(statement)
    failures = []

    def work():
        cursor = database.cursor()
        if not options.in_memory:
            cursor.execute("USE store")
        while not failures:
            try:
                name, sql = waiting.get_nowait()
            except queue.Empty:
                return
            start = time.perf_counter()
            try:
                cursor.execute(sql)
            except Exception as error:
                failures.append(f"{name}: {error}")
                return
            steps[name] = time.perf_counter() - start

    workers = [threading.Thread(target=work) for _ in range(options.workers)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if failures:
        shutil.rmtree(scratch)
        sys.exit("\n".join(failures))
    start = time.perf_counter()
    if not options.in_memory:
        database.execute("CHECKPOINT")
    database.close()
    steps["checkpoint"] = time.perf_counter() - start
    shutil.rmtree(scratch)
    seconds = time.perf_counter() - began

    size = 0 if options.in_memory else os.path.getsize(options.db)
    rows = {}
    if os.environ.get("COUNT"):
        with duckdb.connect(options.db, read_only=True) as database:
            for (name,) in database.execute("SELECT table_name FROM duckdb_tables()").fetchall():
                rows[name] = database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
    print(json.dumps({"seconds": round(seconds, 3), "bytes": size,
                      "steps": {n: round(s, 3) for n, s in steps.items()}, "rows": rows},
                     ensure_ascii=False))


if __name__ == "__main__":
    main()

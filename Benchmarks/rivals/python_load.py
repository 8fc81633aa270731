#!/usr/bin/env python3
"""Loads the data into SQLite with Python's own json, csv and sqlite3: the script one would write.

Tables are normalised as Hyoka's are: sheets, budgets, payees, outcomes and outputs with their yearly
values, and the CSVs with all their columns. One transaction, prepared statements, nothing synced.
"""

import argparse
import csv
import gzip
import io
import json
import os
import sqlite3
import time
import zipfile
from pathlib import Path

import corpus

SHEET = ["ID", "事業ID", "url", "公開年度", "事業名", "開始年度", "終了年度", "府省庁", "事業番号1",
         "事業番号2", "事業番号3", "事業番号4", "事業番号5", "事業番号", "担当部局庁", "担当課室",
         "作成責任者", "事業目的", "事業概要", "定量的な目標が設定できない理由"]
LISTS = ["会計区分", "実施方法", "主要施策"]
BUDGET = ["年度", "当初予算", "補正予算", "前年度から繰越し", "翌年度へ繰越し", "予備費等", "予算計",
          "執行額", "要求額"]
PAYEE = ["年度", "グループ", "番号", "支出先名", "法人番号", "業務概要", "支出額"]
RELATED = ["府省庁", "事業番号1", "事業番号2", "事業番号3", "年度"]
OUTCOME = ["成果目標", "成果指標", "単位", "目標値", "目標最終年度"]
OUTCOME_VALUE = ["年度", "成果実績", "目標値"]
OUTPUT = ["活動指標", "単位"]
OUTPUT_VALUE = ["年度", "活動実績", "当初見込み"]

MOF = ["id", "accountType", "budgetType", "documentId", "ministry", "organization",
       "specialAccount", "subAccount", "agency", "page", "sourceUrl", "sectionCode", "sectionName",
       "majorExpenseCode", "majorExpenseName", "name", "amount", "previousAmount", "difference",
       "description", "currentAmount", "spent", "carriedOver", "unused", "key"]
MOF_DOCUMENT = ["documentId", "accountType", "budgetType", "title", "url", "pages", "count"]
SPENDING = ["projectId", "projectName", "ministry", "budget", "execution", "maxDepth",
            "directBlockCount", "totalBlockCount", "totalRecipientCount"]
BLOCK = ["blockId", "blockName", "totalAmount", "isDirect", "role"]
RECIPIENT = ["name", "corporateNumber", "amount"]
EXPENSE = ["category", "purpose", "amount"]
FLOW = ["sourceBlock", "targetBlock", "note"]
DETAILS = ["projectId", "projectName", "ministry", "bureau", "purpose", "currentIssues", "overview",
           "url", "category", "startYear", "startYearUnknown", "endYear", "noEndDate",
           "majorExpense", "remarks", "oldProjectNumber"]


class Table:
    """A table, and rows on their way into it."""

    def __init__(self, store, name, columns):
        self.store = store
        listed = ", ".join(f'"{column}"' for column in columns)
        store.execute(f'CREATE TABLE "{name}" ({listed})')
        self.insert = f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(columns))})'
        self.rows = []

    def flush(self):
        self.store.executemany(self.insert, self.rows)
        self.rows.clear()


class Tables(dict):
    def __init__(self, store, **columns):
        super().__init__({name: Table(store, name, names) for name, names in columns.items()})

    def rows(self):
        return [table.rows for table in self.values()]

    def flush(self):
        for table in self.values():
            table.flush()


def load_judgit(store, paths):
    tables = Tables(
        store, sheet=["sheet"] + SHEET, sheet_list=["sheet", "kind", "value"],
        budget=["sheet"] + BUDGET, payee=["sheet"] + PAYEE, related=["sheet"] + RELATED,
        outcome=["outcome", "sheet"] + OUTCOME, outcome_value=["outcome"] + OUTCOME_VALUE,
        output=["output", "sheet"] + OUTPUT, output_value=["output"] + OUTPUT_VALUE)
    (sheets, lists, budgets, payees, related, outcomes, outcome_values, outputs,
     output_values) = tables.rows()
    sheet = outcome = output = 0
    for path in paths:
        with gzip.open(path, "rb") as lines:
            for line in lines:
                record = json.loads(line)
                get = record.get
                sheet += 1
                sheets.append((sheet, *map(get, SHEET)))
                for kind in LISTS:
                    for value in get(kind) or ():
                        lists.append((sheet, kind, value))
                for item in get("予算") or ():
                    budgets.append((sheet, *map(item.get, BUDGET)))
                for item in get("支出先") or ():
                    payees.append((sheet, *map(item.get, PAYEE)))
                for item in get("関連する過去のレビューシート") or ():
                    related.append((sheet, *map(item.get, RELATED)))
                for item in get("アウトカム") or ():
                    outcome += 1
                    outcomes.append((outcome, sheet, *map(item.get, OUTCOME)))
                    for value in item["成果実績"]:
                        outcome_values.append((outcome, *map(value.get, OUTCOME_VALUE)))
                for item in get("アウトプット") or ():
                    output += 1
                    outputs.append((output, sheet, *map(item.get, OUTPUT)))
                    for value in item["活動実績"]:
                        output_values.append((output, *map(value.get, OUTPUT_VALUE)))
                if sheet % 500 == 0:
                    tables.flush()
    tables.flush()


def load_csv(store, path):
    if path.endswith(".zip"):
        with zipfile.ZipFile(path) as archive:
            member = [n for n in archive.namelist() if n.lower().endswith(".csv")][0]
            with archive.open(member) as raw:
                copy_csv(store, path, raw)
    else:
        with open(path, "rb") as raw:
            copy_csv(store, path, raw)


def copy_csv(store, path, raw):
    rows = csv.reader(io.TextIOWrapper(raw, encoding="utf-8-sig", newline=""))
    header = [name or "row" for name in next(rows)]
    table = Table(store, corpus.table_name(path), header)
    store.executemany(table.insert, rows)


def load_spending(store, paths):
    tables = Tables(
        store, spending=["year"] + SPENDING, block=["year", "projectId"] + BLOCK,
        recipient=["recipient", "year", "projectId", "blockId"] + RECIPIENT,
        contract=["recipient", "summary"], expense=["recipient"] + EXPENSE,
        flow=["year", "projectId"] + FLOW)
    spending, blocks, recipients, contracts, expenses, flows = tables.rows()
    recipient = 0
    for path in paths:
        year = int(Path(path).name[2:6])
        with gzip.open(path, "rb") as file:
            projects = json.load(file)
        for project in projects.values():
            key = project["projectId"]
            spending.append((year, *map(project.get, SPENDING)))
            for block in project["blocks"]:
                blocks.append((year, key, *map(block.get, BLOCK)))
                for payee in block["recipients"]:
                    recipient += 1
                    recipients.append((recipient, year, key, block["blockId"],
                                       *map(payee.get, RECIPIENT)))
                    for summary in payee["contractSummaries"]:
                        contracts.append((recipient, summary))
                    for expense in payee["expenses"]:
                        expenses.append((recipient, *map(expense.get, EXPENSE)))
            for flow in project["flows"]:
                flows.append((year, key, *map(flow.get, FLOW)))
            if len(recipients) > 10_000:
                tables.flush()
        tables.flush()


def load_details(store, paths):
    tables = Tables(store, details=["year"] + DETAILS, details_method=["year", "projectId", "method"])
    details, methods = tables.rows()
    for path in paths:
        year = int(Path(path).name[2:6])
        with gzip.open(path, "rb") as file:
            projects = json.load(file)
        for project in projects.values():
            details.append((year, *map(project.get, DETAILS)))
            for method in project["implementationMethods"]:
                methods.append((year, project["projectId"], method))
        tables.flush()


def load_mof(store, paths):
    tables = Tables(
        store, mof=["fiscalYear", "eraLabel", "unit", "generatedAt", "count"],
        mof_text=["fiscalYear", "kind", "value"], mof_document=["fiscalYear"] + MOF_DOCUMENT,
        mof_sum=["fiscalYear", "kind", "key", "count", "amount"], mof_item=["fiscalYear"] + MOF)
    years, texts, documents, sums, items = tables.rows()
    for path in paths:
        with gzip.open(path, "rb") as file:
            record = json.load(file)
        about, summary = record["metadata"], record["summary"]
        year = about["fiscalYear"]
        years.append((year, about["eraLabel"], about["unit"], about["generatedAt"],
                      summary["count"]))
        for kind in ["budgetTypes", "notes"]:
            texts.extend((year, kind, value) for value in about[kind])
        documents.extend((year, *map(item.get, MOF_DOCUMENT)) for item in about["documents"])
        for kind in ["byAccountType", "byBudgetType", "byMinistry", "byMajorExpense"]:
            sums.extend((year, kind, item["key"], item["count"], item["amount"])
                        for item in summary[kind])
        items.extend((year, *map(item.get, MOF)) for item in record["items"])
        tables.flush()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", help="files and folders")
    parser.add_argument("--db", required=True)
    parser.add_argument("--parts", default=",".join(corpus.PARTS))
    options = parser.parse_args()

    began = time.perf_counter()
    wanted = set(options.parts.split(","))
    files = {n: p if n in wanted else [] for n, p in corpus.by_part(options.paths).items()}
    Path(options.db).unlink(missing_ok=True)
    store = sqlite3.connect(options.db, isolation_level=None)
    store.executescript("PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF; "
                        "PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-65536;")
    store.execute("BEGIN")
    steps = {}

    def timed(name, load, *given):
        start = time.perf_counter()
        load(store, *given)
        steps[name] = round(time.perf_counter() - start, 3)

    for name, load in [("judgit", load_judgit), ("spending", load_spending),
                       ("details", load_details), ("mof", load_mof)]:
        if files[name]:
            timed(name, load, files[name])
    for name in ["rs", "series"]:
        if files[name]:
            timed(name, lambda store, paths: [load_csv(store, path) for path in paths], files[name])
    store.execute("COMMIT")
    rows = {}
    seconds = time.perf_counter() - began
    if os.environ.get("COUNT"):
        for (name,) in store.execute("SELECT name FROM sqlite_schema").fetchall():
            rows[name] = store.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
    store.close()
    print(json.dumps({"seconds": round(seconds, 3), "bytes": os.path.getsize(options.db),
                      "steps": steps, "rows": rows}, ensure_ascii=False))


if __name__ == "__main__":
    main()

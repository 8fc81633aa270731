"""The results of the browser tests, of which the site's page on accessibility is made."""

import datetime
import json
from pathlib import Path

from everyone import TAGS

FILE = Path(__file__).resolve().parents[2] / "Sources/Site/Texts/accessibility-results.json"


class Results:
    """On how many pages each check ran, and on how many it failed."""

    def __init__(self):
        self.pages = {}
        self.failed = {}
        self.kinds = set()
        self.engine, self.browser = "", ""
        self.rules, self.violations = set(), 0

    def count(self, check, page, is_sound):
        self.pages.setdefault(check, set()).add(page)
        if not is_sound:
            self.failed.setdefault(check, set()).add(page)

    def ran(self, engine, browser):
        """Remembers what looked at the pages."""
        self.engine, self.browser = engine.version, browser
        self.rules, self.violations = engine.rules, engine.violations

    def add(self, other):
        """Takes in the results of another process."""
        for check, pages in other.pages.items():
            self.pages.setdefault(check, set()).update(pages)
        for check, pages in other.failed.items():
            self.failed.setdefault(check, set()).update(pages)
        self.kinds |= other.kinds
        self.rules |= other.rules
        self.violations += other.violations
        self.engine, self.browser = other.engine or self.engine, other.browser or self.browser

    def json(self):
        return {
            "date": datetime.date.today().isoformat(),
            "engine": self.engine,
            "browser": self.browser,
            "tags": TAGS,
            "rules": len(self.rules),
            "violations": self.violations,
            "kinds": sorted(self.kinds),
            "checks": [
                {"id": check, "pages": len(self.pages[check]),
                 "failed": len(self.failed.get(check, ()))}
                for check in sorted(self.pages)
            ],
        }


def write(results):
    FILE.write_text(json.dumps(results, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def faults(results):
    """What the committed results lack of those of this run; they may be older, but not narrower."""
    committed = json.loads(FILE.read_text(encoding="utf-8"))
    for kind in results["kinds"]:
        if kind not in committed["kinds"]:
            yield f"{kind} is tested, but not among the kinds of {FILE.name}"
    known = {check["id"] for check in committed["checks"]}
    for check in results["checks"]:
        if check["id"] not in known:
            yield f"the check {check['id']} is not in {FILE.name}"
    if set(committed["tags"]) != set(results["tags"]):
        yield f"{FILE.name} is of other sets of rules"

"""Checks the pages of a running Hyoka as a person would meet them.

First a crawl without a browser: every link answers, every fragment leads to something. Then Chromium
opens the fullest pages of each kind in both languages: narrow and wide, light and dark, with and
without scripts, and from the keyboard; axe looks for faults of accessibility. Charts must have names and
stand beside tables of their numbers.

usage: pages.py ADDRESS [FOLDER]     pictures go to FOLDER, else to .build/pictures
"""

import re
import sys
import urllib.error
import urllib.request
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
NARROW = {"width": 390, "height": 844}
WIDE = {"width": 1280, "height": 900}
LANGUAGES = {"ja": "", "en": "/en"}
STARTS = ("/", "/en/", "/search?q=%E6%B0%B4", "/search?q=%E5%B8%82&kind=payee")

# Searches with filters, and tables in another order, lead to ever more of their kind: only those that
# are named above are looked at.
FILTERED = re.compile(r"/search\?.*&|[?&](sort|page)=")

# Kinds of page that must be among those found, by the shape of their address.
EXPECTED = {
    "home": re.compile(r"^/$"),
    "programs": re.compile(r"^/programs$"),
    "ministries": re.compile(r"^/ministries$"),
    "ministry": re.compile(r"^/ministries/\*$"),
    "projects": re.compile(r"^/projects$"),
    "indicators": re.compile(r"^/indicators$"),
    "comparison": re.compile(r"^/comparison$"),
    "series": re.compile(r"^/comparison/\*$"),
    "program": re.compile(r"(^|/)programs/\*$"),
    "dossier": re.compile(r"(^|/)fields/\*$"),
    "document": re.compile(r"(^|/)documents?($|/)"),
    "revisions": re.compile(r"^/programs/\*/revisions$"),
    "checks": re.compile(r"^/programs/\*/checks$"),
    "claims": re.compile(r"^/programs/\*/claims$"),
    "lessons": re.compile(r"^/lessons$"),
    "reconciliation": re.compile(r"^/programs/\*/reconciliation$"),
    "project": re.compile(r"^/projects/\*$"),
    "search": re.compile(r"^/search$"),
    "payee": re.compile(r"^/payees/\*$"),
    "sources": re.compile(r"^/sources$"),
    "source": re.compile(r"^/sources/\*$"),
    "api": re.compile(r"^/api$"),
}

# So many charts and tables the fullest page of a kind has at least.
LEAST = {"dossier": (2, 2), "project": (2, 3), "reconciliation": (1, 4), "sources": (0, 2),
         "revisions": (0, 1), "checks": (0, 2), "claims": (0, 2), "lessons": (0, 1), "api": (0, 1)}

MOST_PAGES = 5_000
MOST_TAB_STOPS = 2_000


class Tally:
    """Counts checks and prints those that fail."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, what, faults):
        """Counts one check; it failed when there are faults to name."""
        faults = list(faults)
        if not faults:
            self.passed += 1
            return
        self.failed += 1
        print(f"FAILED {what}")
        for fault in faults[:20]:
            print(f"    {fault}")
        if len(faults) > 20:
            print(f"    and {len(faults) - 20} more")


# Crawl


class Links(HTMLParser):
    """The links and ids of a page."""

    ADDRESSES = {"a": "href", "area": "href", "link": "href", "img": "src", "script": "src",
                 "source": "src", "iframe": "src"}

    def __init__(self):
        super().__init__()
        self.links = []
        self.ids = []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if attributes.get("id"):
            self.ids.append(attributes["id"])
        address = attributes.get(self.ADDRESSES.get(tag, ""))
        if address is not None:
            self.links.append((address, self.getpos()[0]))


class Answer:
    """What the server gave for one address."""

    def __init__(self, status, kind, body):
        self.status = status
        self.is_page = kind == "text/html"
        self.size = len(body)
        parser = Links()
        if self.is_page:
            parser.feed(body.decode("utf-8"))
        self.links = parser.links
        self.ids = parser.ids


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Shows a redirection as the answer it is: links should lead to the page itself."""

    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}), NoRedirect)


def fetch(address):
    try:
        with OPENER.open(address, timeout=30) as response:
            return Answer(response.status, response.headers.get_content_type(), response.read())
    except urllib.error.HTTPError as error:
        return Answer(error.code, "", b"")


def crawl(base, tally):
    """Every page that can be reached by links, by its path. Checks the links on the way."""
    answers, waiting = {}, list(STARTS)
    while waiting and len(answers) < MOST_PAGES:
        path = waiting.pop(0)
        if path in answers:
            continue
        answers[path] = fetch(base + path)
        for link, _ in answers[path].links:
            target = local_path(base, path, link)
            if target is not None and target not in answers and not FILTERED.search(target):
                waiting.append(target)
    tally.check("the crawl comes to an end", [f"more than {MOST_PAGES} pages"] if waiting else [])
    for start in STARTS:
        tally.check(f"{start} answers", answer_faults(answers[start]))
    for path, answer in answers.items():
        if answer.is_page:
            tally.check(f"links of {path}", link_faults(base, path, answers))
            tally.check(f"ids of {path}", (f"#{name} is there {count} times"
                                           for name, count in Counter(answer.ids).items()
                                           if count > 1))
    return {path: answer for path, answer in answers.items() if answer.is_page}


def local_path(base, page, link):
    """The path and query that a link leads to, or nothing when it leads elsewhere."""
    target = urlsplit(urldefrag(urljoin(base + page, link))[0])
    if f"{target.scheme}://{target.netloc}" != base:
        return None
    return (target.path or "/") + (f"?{target.query}" if target.query else "")


def answer_faults(answer):
    if answer.status != 200:
        yield f"answers {answer.status}"


def link_faults(base, page, answers):
    for link, line in answers[page].links:
        target = local_path(base, page, link)
        if target is None or target not in answers:
            continue
        place = f"line {line}: {link}"
        for fault in answer_faults(answers[target]):
            yield f"{place} {fault}"
        fragment = unquote(urlsplit(link).fragment)
        if fragment and answers[target].is_page and fragment not in answers[target].ids:
            yield f"{place}: no element of {target} has this id"


# Choice of pages


def kind_of(path):
    """The shape of an address: /programs/mofa-ii-1/fields/3 is /programs/*/fields/*."""
    words = [word for word in path.split("?")[0].split("/") if word]
    return "/" + "/".join("*" if index % 2 else word for index, word in enumerate(words))


def chosen_pages(pages, tally):
    """The fullest Japanese page of each kind; of dossiers two, from two programs if there are."""
    kinds = {}
    for path in pages:
        if not path.startswith("/en/"):
            kinds.setdefault(kind_of(path), []).append(path)
    for name, shape in EXPECTED.items():
        found = any(shape.search(kind) for kind in kinds)
        tally.check(f"there is a page of the kind {name}",
                    [] if found else [f"kinds found: {', '.join(sorted(kinds))}"])
    chosen = []
    for kind, paths in sorted(kinds.items()):
        paths.sort(key=lambda path: (-pages[path].size, path))
        chosen.append(paths[0])
        if EXPECTED["dossier"].search(kind):
            others = [path for path in paths[1:] if program_of(path) != program_of(paths[0])]
            chosen.extend((others or paths[1:])[:1])
    return chosen


def program_of(path):
    return path.split("/fields/")[0]


# Browser


FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const style = getComputedStyle(element);
  const boxes = [...element.getClientRects()].filter(box => box.width > 0 && box.height > 0);
  const inView = boxes.some(box => box.bottom > 0 && box.right > 0
    && box.top < innerHeight && box.left < innerWidth);
  window.hyokaStops ??= new Map();
  const seen = window.hyokaStops.has(element);
  if (!seen) window.hyokaStops.set(element, window.hyokaStops.size);
  return {
    seen,
    name: element.outerHTML.slice(0, 120),
    href: element.getAttribute('href'),
    visible: element.checkVisibility({opacityProperty: true, visibilityProperty: true}) && inView,
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
  };
}"""

SIZES = "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"

CHARTS = """() => [...document.querySelectorAll('svg[role=img]')].map(chart => ({
  name: chart.id || chart.querySelector('title')?.id || '?',
  title: chart.querySelector(':scope > title')?.textContent.trim() ?? '',
  labels: (chart.getAttribute('aria-labelledby') ?? '').split(' ')
    .map(id => document.getElementById(id)?.textContent.trim() ?? ''),
  table: chart.closest('figure')?.querySelector('table') != null,
  width: chart.getBoundingClientRect().width,
}))"""

WIDEST = """() => [...document.querySelectorAll('body *')]
  .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth)
  .slice(0, 5).map(element => element.outerHTML.slice(0, 120))"""


class Watched:
    """A page in a context of its own that keeps what a browser complains about."""

    def __init__(self, browser, base, path, size, **options):
        self.complaints = []
        self.base = base
        self.context = browser.new_context(viewport=size, reduced_motion="reduce", **options)
        self.page = self.context.new_page()
        self.page.on("console", self.heard)
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("request", self.asked)
        self.page.on("requestfailed", lambda r: self.complaints.append(f"failed: {r.url}"))
        self.page.on("response", self.answered)
        self.page.goto(base + path, wait_until="load")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()

    def heard(self, message):
        if message.type in ("error", "warning"):
            self.complaints.append(f"console: {message.text} ({message.location['url']})")

    def asked(self, request):
        if request.url.startswith("data:"):
            return
        if not request.url.startswith(self.base + "/"):
            self.complaints.append(f"request to another origin: {request.url}")

    def answered(self, response):
        if response.status >= 400:
            self.complaints.append(f"{response.status}: {response.url}")

    def axe_faults(self):
        found = Axe().run(self.page).response["violations"]
        for violation in found:
            for node in violation["nodes"]:
                target = " ".join(str(part) for part in node["target"])
                yield f"{violation['id']} at {target}: {violation['help']}"
                for check in node["any"] + node["all"] + node["none"]:
                    yield f"    {check['message']}"


def file_name(path, language, size):
    address = path.removeprefix(LANGUAGES[language])
    words = "-".join(word for word in re.split(r"\W+", address) if word) or "home"
    return f"{words}.{language}.{size['width']}.png"


def overflow_faults(page):
    scroll, client = page.evaluate(SIZES)
    if scroll > client:
        yield f"the page is {scroll} px wide in a window of {client} px; sticking out:"
        yield from page.evaluate(WIDEST)


def check_looks(browser, base, path, language, pictures, tally):
    for size in (NARROW, WIDE):
        where = f"{path} at {size['width']} px"
        with Watched(browser, base, path, size, color_scheme="light") as watched:
            page = watched.page
            declared = page.evaluate("() => document.documentElement.lang")
            tally.check(f"language of {where}",
                        [] if declared == language else [f"lang is '{declared}', not '{language}'"])
            tally.check(f"{where} does not scroll sideways", overflow_faults(page))
            tally.check(f"{where} loads without complaints", watched.complaints)
            page.screenshot(path=pictures / file_name(path, language, size), full_page=True)
            tally.check(f"axe on {where}", watched.axe_faults())
        with Watched(browser, base, path, size, color_scheme="dark") as watched:
            tally.check(f"axe on {where}, dark", watched.axe_faults())


def chart_faults(page, shape):
    charts = page.evaluate(CHARTS)
    for chart in charts:
        if not chart["title"]:
            yield f"the chart {chart['name']} has no title"
        if not all(chart["labels"]):
            yield f"the chart {chart['name']} is named by elements that are empty or not there"
        if not chart["table"]:
            yield f"no table stands beside the chart {chart['name']}"
        if chart["width"] < 100:
            yield f"the chart {chart['name']} is {chart['width']} px wide"
    tables = page.locator("main table").count()
    for kind, (least_charts, least_tables) in LEAST.items():
        if not EXPECTED[kind].search(shape):
            continue
        if len(charts) < least_charts:
            yield f"there are {len(charts)} charts, not {least_charts}"
        if tables < least_tables:
            yield f"there are {tables} tables, not {least_tables}"


def check_charts(browser, base, path, shape, tally):
    with Watched(browser, base, path, WIDE) as watched:
        tally.check(f"charts of {path}", chart_faults(watched.page, shape))


def check_without_scripts(browser, base, path, tally):
    with Watched(browser, base, path, NARROW, java_script_enabled=False) as watched:
        headings = watched.page.locator("h1")
        faults = list(watched.complaints)
        if headings.count() != 1:
            faults.append(f"there are {headings.count()} h1")
        elif not headings.first.is_visible() or not headings.first.inner_text().strip():
            faults.append("the h1 cannot be seen")
        tally.check(f"{path} without scripts", faults)


def check_skip_link(browser, base, path, tally):
    with Watched(browser, base, path, WIDE) as watched:
        page, faults = watched.page, []
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        href = (stop or {}).get("href") or ""
        if not href.startswith("#") or len(href) < 2:
            faults.append(f"the first tab stop is no skip link: {stop and stop['name']}")
        else:
            if not stop["visible"] or not stop["outlined"]:
                faults.append("the skip link cannot be seen when it has the focus")
            page.keyboard.press("Enter")
            if not page.url.endswith(href):
                faults.append(f"Enter leads to {page.url}, not to {href}")
        tally.check(f"skip link of {path}", faults)


def check_tab_stops(browser, base, path, size, tally):
    with Watched(browser, base, path, size) as watched:
        page, faults, stops = watched.page, [], 0
        while stops < MOST_TAB_STOPS:
            page.keyboard.press("Tab")
            stop = page.evaluate(FOCUSED)
            if stop is None or stop["seen"]:
                break
            stops += 1
            if not stop["visible"]:
                faults.append(f"tab stop {stops} is out of sight: {stop['name']}")
            if not stop["outlined"]:
                faults.append(f"tab stop {stops} has no outline: {stop['name']}")
        if stops < 3:
            faults.append(f"only {stops} tab stops")
        tally.check(f"{stops} tab stops of {path} at {size['width']} px", faults)


def check_in_browser(base, paths, pages, pictures, tally):
    pictures.mkdir(parents=True, exist_ok=True)
    seen = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for japanese in paths:
            for language, prefix in LANGUAGES.items():
                path = prefix + japanese
                there = path in pages
                tally.check(f"{path} is linked", [] if there else ["no page links to it"])
                if not there:
                    continue
                print(f"{path}", flush=True)
                check_looks(browser, base, path, language, pictures, tally)
                # Only the first page of a kind is the fullest one.
                shape = kind_of(japanese)
                if shape not in seen or seen[shape] == japanese:
                    seen[shape] = japanese
                    check_charts(browser, base, path, shape, tally)
                check_without_scripts(browser, base, path, tally)
                check_skip_link(browser, base, path, tally)
                if EXPECTED["dossier"].search(kind_of(japanese)):
                    for size in (NARROW, WIDE):
                        check_tab_stops(browser, base, path, size, tally)
        browser.close()


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    base = sys.argv[1].rstrip("/")
    pictures = Path(sys.argv[2] if len(sys.argv) == 3 else ".build/pictures")
    tally = Tally()
    pages = crawl(base, tally)
    print(f"{len(pages)} pages found.", flush=True)
    check_in_browser(base, chosen_pages(pages, tally), pages, pictures, tally)
    print(f"Pictures: {pictures}")
    print(f"{tally.passed} passed, {tally.failed} failed")
    sys.exit(1 if tally.failed else 0)


if __name__ == "__main__":
    main()

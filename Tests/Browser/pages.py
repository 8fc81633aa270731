"""Checks the pages of a running Hyoka as a person would meet them.

First a crawl without a browser: every link answers, every fragment leads to something. Then Chromium
opens the fullest pages of each kind in both languages: narrow and wide, light and dark, enlarged, with
and without scripts, in forced colours and from the keyboard; axe looks for faults of accessibility. Charts
must have names and stand beside tables of their numbers. The search box suggests hits as one types.

usage: pages.py ADDRESS [FOLDER] [--record]

Pictures go to FOLDER, else to .build/pictures. --record writes the results that the page on accessibility
shows; without it they are compared, and a kind of page that they lack is a fault.
"""

import re
import sys
import urllib.error
import urllib.request
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from playwright.sync_api import sync_playwright

import charts
import everyone
import record
import suggestions

CHROMIUM = "/usr/bin/chromium"
NARROW = {"width": 390, "height": 844}
WIDE = {"width": 1280, "height": 900}
LANGUAGES = {"ja": "", "en": "/en"}
STARTS = ("/", "/en/", "/search?q=%E6%B0%B4", "/search?q=%E5%B8%82&kind=payee")

# Searches with filters, and tables in another order, lead to ever more of their kind: only those that
# are named above are looked at. Of the lines of files that figures come from, every tenth is.
FILTERED = re.compile(r"/search\?.*&|[?&](sort|page)=|[?&]line=\d*[02-9]\b")

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
    "flow": re.compile(r"^/programs/\*/flow$"),
    "project": re.compile(r"^/projects/\*$"),
    "search": re.compile(r"^/search$"),
    "payee": re.compile(r"^/payees/\*$"),
    "sources": re.compile(r"^/sources$"),
    "source": re.compile(r"^/sources/\*$"),
    "api": re.compile(r"^/api$"),
}

# So many charts and tables the fullest page of a kind has at least.
LEAST = {"dossier": (2, 2), "project": (2, 3), "reconciliation": (2, 4), "flow": (1, 2), "sources": (0, 2),
         "revisions": (0, 1), "checks": (0, 2), "claims": (0, 2), "lessons": (0, 1),
         "api": (0, 1)}

MOST_PAGES = 5_000
# 200 % and 400 % of a window of 1280 px.
ENLARGED = (640, 320)
# So many pages of a kind have the words of their charts measured, the fullest first.
MOST_CHARTED = 12


class Tally:
    """Counts checks and prints those that fail."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def add(self, other):
        """Takes in what another process counted."""
        self.passed += other.passed
        self.failed += other.failed

    def check(self, what, faults):
        """Counts one check; it failed when there are faults to name."""
        faults = list(faults)
        if not faults:
            self.passed += 1
            return
        self.failed += 1
        print(f"FAILED {what}", flush=True)
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
        self.has_charts = b'<svg class="chart' in body
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


def charted_pages(pages):
    """The fullest Japanese pages of each kind that have charts."""
    kinds = {}
    for path, page in sorted(pages.items(), key=lambda item: (-item[1].size, item[0])):
        if page.has_charts and not path.startswith("/en/"):
            kinds.setdefault(kind_of(path), []).append(path)
    return [path for paths in kinds.values() for path in paths[:MOST_CHARTED]]


def program_of(path):
    return path.split("/fields/")[0]


# Browser


CHARTS = """() => [...document.querySelectorAll('svg[role=img]')]
  .filter(chart => chart.checkVisibility()).map(chart => ({
  name: chart.id || chart.querySelector('title')?.id || '?',
  title: chart.querySelector(':scope > title')?.textContent.trim() ?? '',
  labels: (chart.getAttribute('aria-labelledby') ?? '').split(' ')
    .map(id => document.getElementById(id)?.textContent.trim() ?? ''),
  table: chart.closest('figure')?.querySelector('table') != null,
  width: chart.getBoundingClientRect().width,
}))"""

# What a figure says in words, and what a screen reader says besides: its name and that of its picture.
SENTENCES = """() => [...document.querySelectorAll('figure .finding')].map(finding => {
  const figure = finding.closest('figure');
  const first = text => text.trim().split(/[。.] ?/)[0];
  return {
    sentence: first(finding.textContent),
    besides: [...figure.querySelectorAll('figcaption, svg > title, svg > desc')]
      .map(element => element.textContent).join(' '),
    years: figure.textContent.match(/[SHR]\\d+\\/\\d{4}/g) ?? [],
  };
})"""


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
        self.page.on("requestfailed", self.failed)
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

    def failed(self, request):
        # Requests under way end when a check moves on to another page.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"failed: {request.url} ({request.failure})")

    def answered(self, response):
        if response.status >= 400:
            self.complaints.append(f"{response.status}: {response.url}")


def file_name(path, language, size):
    address = path.removeprefix(LANGUAGES[language])
    words = "-".join(word for word in re.split(r"\W+", address) if word) or "home"
    return f"{words}.{language}.{size['width']}.png"


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
    for figure in page.evaluate(SENTENCES):
        if figure["sentence"] in figure["besides"]:
            yield f"heard twice: {figure['sentence']}"
        for year in figure["years"]:
            yield f"a year is no word: {year}"
    if not shape:
        return
    tables = page.locator("main table").count()
    for kind, (least_charts, least_tables) in LEAST.items():
        if not EXPECTED[kind].search(shape):
            continue
        if len(charts) < least_charts:
            yield f"there are {len(charts)} charts, not {least_charts}"
        if tables < least_tables:
            yield f"there are {tables} tables, not {least_tables}"


class Visit:
    """One page in one language, and where its results go."""

    def __init__(self, browser, base, path, language, results, tally):
        self.browser, self.base, self.path, self.language = browser, base, path, language
        self.results, self.tally = results, tally

    def watched(self, size, **options):
        return Watched(self.browser, self.base, self.path, size, **options)

    def check(self, name, faults, where=""):
        """Counts a check of the page by the name it has in the statement on accessibility."""
        faults = list(faults)
        self.results.count(name, self.path, not faults)
        self.tally.check(f"{name} on {self.path}{where}", faults)

    def check_all(self, engine, pictures, shape):
        with self.watched(WIDE, color_scheme="light") as watched:
            self.wide(watched, engine, pictures, shape)
            self.tally.check(f"{self.path} loads without complaints", watched.complaints)
        with self.watched(NARROW, color_scheme="dark") as watched:
            self.narrow(watched.page, engine, pictures)
        with self.watched(NARROW, java_script_enabled=False) as watched:
            self.check("scripts", everyone.script_faults(watched.page))
            self.check("forms", everyone.form_faults(watched.page))
            self.tally.check(f"{self.path} without scripts", watched.complaints)

    def wide(self, watched, engine, pictures, shape):
        page = watched.page
        declared = page.evaluate("() => document.documentElement.lang")
        self.tally.check(f"language of {self.path}", [] if declared == self.language else [
            f"lang is '{declared}', not '{self.language}'"])
        page.screenshot(path=pictures / file_name(self.path, self.language, WIDE), full_page=True)
        self.check("axe", engine.faults(page), ", light")
        self.check("headings", everyone.heading_faults(page))
        self.check("tables", everyone.table_faults(page))
        self.check("links", everyone.link_name_faults(page))
        self.check("languages", everyone.language_faults(page, self.language))
        self.check("charts", chart_faults(page, shape))
        self.check("motion", everyone.motion_faults(page))
        self.check("skip-link", everyone.skip_link_faults(page))
        self.check("reflow", everyone.overflow_faults(page), " at 1280 px")

    def narrow(self, page, engine, pictures):
        page.screenshot(path=pictures / file_name(self.path, self.language, NARROW), full_page=True)
        self.check("axe", engine.faults(page), ", dark and narrow")
        self.check("reflow", everyone.overflow_faults(page), " at 390 px")
        for width in ENLARGED:
            page.set_viewport_size({"width": width, "height": 256})
            self.check("reflow", everyone.overflow_faults(page), f" at {width} px")
        self.check("regions", everyone.region_faults(page))
        self.check("spacing", everyone.spacing_faults(page))
        page.emulate_media(forced_colors="active")
        self.check("forced-colors", everyone.forced_colour_faults(page))

    def check_keyboard(self, size):
        with self.watched(size) as watched:
            reach, sight = everyone.walk(watched.page)
        self.check("keyboard", reach, f" at {size['width']} px")
        self.check("focus", sight, f" at {size['width']} px")


def keyboard_size(shape, language):
    """The window in which the keyboard walks a kind of page: each language has the other's other size."""
    is_dossier = bool(EXPECTED["dossier"].search(shape))
    return NARROW if is_dossier == (language == "ja") else WIDE


def check_language(base, paths, there, pictures, language):
    """Checks the pages in one language, with a browser of its own."""
    results, tally, engine, seen = record.Results(), Tally(), everyone.Engine(), set()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for japanese in paths:
            shape, path = kind_of(japanese), LANGUAGES[language] + japanese
            results.kinds.add(shape)
            tally.check(f"{path} is linked", [] if path in there else ["no page links to it"])
            if path not in there:
                continue
            print(path, flush=True)
            # Only the first page of a kind is the fullest one.
            visit = Visit(browser, base, path, language, results, tally)
            visit.check_all(engine, pictures, "" if shape in seen else shape)
            if shape not in seen:
                visit.check_keyboard(keyboard_size(shape, language))
            seen.add(shape)
        suggestions.check(partial(Watched, browser, base, LANGUAGES[language] + "/", NARROW),
                          LANGUAGES[language], language, engine, tally)
        results.ran(engine, f"Chromium {browser.version}")
        browser.close()
    return results, tally


def check_charts(base, paths, language):
    """Measures the words of the charts in one language, with a browser of its own."""
    tally = Tally()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        charts.check(browser, base, paths, tally, [LANGUAGES[language]])
        browser.close()
    return record.Results(), tally


def check_in_browser(base, paths, pages, pictures, tally):
    """Checks the pages, two browsers at a time; the results for the statement on accessibility."""
    pictures.mkdir(parents=True, exist_ok=True)
    results = record.Results()
    with ProcessPoolExecutor(max_workers=2) as pool:
        parts = [pool.submit(check_language, base, paths, set(pages), pictures, language)
                 for language in LANGUAGES]
        parts += [pool.submit(check_charts, base, charted_pages(pages), language)
                  for language in LANGUAGES]
        for part in parts:
            found, counted = part.result()
            results.add(found)
            tally.add(counted)
    return results.json()


def main():
    words = [word for word in sys.argv[1:] if word != "--record"]
    if len(words) not in (1, 2):
        sys.exit(__doc__)
    base = words[0].rstrip("/")
    pictures = Path(words[1] if len(words) == 2 else ".build/pictures")
    tally = Tally()
    pages = crawl(base, tally)
    print(f"{len(pages)} pages found.", flush=True)
    results = check_in_browser(base, chosen_pages(pages, tally), pages, pictures, tally)
    if "--record" in sys.argv:
        record.write(results)
    else:
        tally.check("the results that the site shows cover this run (Tests/Browser/run --record)",
                    record.faults(results))
    print(f"Pictures: {pictures}")
    print(f"{tally.passed} passed, {tally.failed} failed")
    sys.exit(1 if tally.failed else 0)


if __name__ == "__main__":
    main()

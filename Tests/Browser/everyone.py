"""Whether a page works for everyone: what is looked at, and what counts as a fault.

Every function takes a Playwright page that stands on a page of the site and yields its faults as text.
"""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import TimeoutError

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The size of targets is off in the engine unless asked for.
AXE_OPTIONS = {"runOnly": TAGS, "rules": {"target-size": {"enabled": True}}}

MOST_TAB_STOPS = 3_000


class Engine:
    """Runs axe and remembers which rules it ran."""

    def __init__(self):
        self.axe = Axe()
        self.rules = set()
        self.violations = 0
        self.version = ""

    def faults(self, page):
        answer = self.axe.run(page, options=AXE_OPTIONS).response
        self.version = "axe-core " + answer["testEngine"]["version"]
        for outcome in ("passes", "violations", "incomplete", "inapplicable"):
            self.rules.update(rule["id"] for rule in answer[outcome])
        for violation in answer["violations"]:
            self.violations += 1
            for node in violation["nodes"]:
                target = " ".join(str(part) for part in node["target"])
                yield f"{violation['id']} at {target}: {violation['help']}"
                for check in node["any"] + node["all"] + node["none"]:
                    yield f"    {check['message']}"


# Width and spacing

SIZES = "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"

WIDEST = """() => [...document.querySelectorAll('body *')]
  .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth
    && !element.closest('.scroll'))
  .slice(0, 5).map(element => element.outerHTML.slice(0, 120))"""


def overflow_faults(page):
    scroll, client = page.evaluate(SIZES)
    if scroll > client:
        yield f"the page is {scroll} px wide in a window of {client} px; sticking out:"
        yield from page.evaluate(WIDEST)


REGIONS = """() => [...document.querySelectorAll('body *')].filter(element => {
    const way = getComputedStyle(element).overflowX;
    return (way === 'auto' || way === 'scroll') && element.scrollWidth > element.clientWidth
      && element.checkVisibility();
  }).map(element => ({
    name: element.outerHTML.slice(0, 100),
    label: element.getAttribute('aria-label') ?? element.getAttribute('aria-labelledby') ?? '',
    role: element.getAttribute('role'),
    tab: element.tabIndex,
  }))"""


def region_faults(page):
    """Frames that scroll sideways have a name, and the keyboard moves them."""
    regions = page.evaluate(REGIONS)
    for region in regions:
        if region["tab"] != 0 or region["role"] != "region" or not region["label"].strip():
            yield f"a frame scrolls without name or focus: {region['name']}"
    frame = page.locator(".scroll").filter(visible=True)
    for index in range(min(frame.count(), 40)):
        one = frame.nth(index)
        if one.evaluate("element => element.scrollWidth > element.clientWidth + 1"):
            one.focus()
            page.keyboard.press("ArrowRight")
            try:
                page.wait_for_function(
                    "element => element.scrollLeft > 0", arg=one.element_handle(), timeout=2_000)
            except Exception:
                yield "the right arrow does not move a frame that has the focus"
            break


# Style sheets made by a script are no inline styles, so the policy of the pages allows them.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""

CUT = """() => [...document.querySelectorAll('body *')].filter(element => {
    const style = getComputedStyle(element);
    const hides = way => way === 'hidden' || way === 'clip';
    return !element.closest('.hidden, svg') && element.checkVisibility()
      && ((hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
        || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1));
  }).slice(0, 5).map(element => element.outerHTML.slice(0, 120))"""


def spacing_faults(page):
    page.evaluate(SPACING)
    yield from overflow_faults(page)
    for element in page.evaluate(CUT):
        yield f"text is cut off: {element}"
    page.evaluate("() => { document.adoptedStyleSheets = []; }")


# Keyboard

STOPS = """() => {
  const stops = [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter(element => !element.disabled && element.type !== 'hidden' && element.tabIndex === 0
      && element.checkVisibility({visibilityProperty: true}));
  window.hyokaStops = new Map(stops.map((element, index) => [element, index]));
  window.hyokaFirst = stops.map(element => element.outerHTML.slice(0, 120));
  return stops.length;
}"""

FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const style = getComputedStyle(element);
  const boxes = [...element.getClientRects()].filter(box => box.width > 0 && box.height > 0);
  const inView = boxes.some(box => box.bottom > 0 && box.right > 0
    && box.top < innerHeight && box.left < innerWidth);
  return {
    index: window.hyokaStops?.get(element) ?? -1,
    name: element.outerHTML.slice(0, 120),
    href: element.getAttribute('href'),
    visible: element.checkVisibility({opacityProperty: true, visibilityProperty: true}) && inView,
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
  };
}"""


def walk(page):
    """Tabs through a page; the faults of order and reach, and those of sight."""
    expected = page.evaluate(STOPS)
    reach, sight, visited = [], [], []
    if expected > MOST_TAB_STOPS:
        return [f"{expected} tab stops are too many for anybody"], []
    for _ in range(expected + 5):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None or (visited and stop["index"] == visited[0]):
            break
        if stop["index"] < 0:
            reach.append(f"the focus is on something that is no control: {stop['name']}")
        visited.append(stop["index"])
        if not stop["visible"]:
            sight.append(f"tab stop {len(visited)} is out of sight: {stop['name']}")
        if not stop["outlined"]:
            sight.append(f"tab stop {len(visited)} has no outline: {stop['name']}")
    if visited != sorted(visited):
        reach.append("the order of the tab stops is not that of the page")
    names = page.evaluate("() => window.hyokaFirst")
    reach += [f"Tab does not reach {names[index]}" for index in range(expected)
              if index not in set(visited)]
    return reach, sight


def skip_link_faults(page):
    page.keyboard.press("Tab")
    stop = page.evaluate(FOCUSED)
    href = (stop or {}).get("href") or ""
    if not href.startswith("#") or len(href) < 2:
        yield f"the first tab stop is no skip link: {stop and stop['name']}"
        return
    if not stop["visible"] or not stop["outlined"]:
        yield "the skip link cannot be seen when it has the focus"
    page.keyboard.press("Enter")
    # The browser tells of the new address a moment after the key.
    try:
        page.wait_for_url(lambda address: address.endswith(href), timeout=10_000)
    except TimeoutError:
        yield f"Enter leads to {page.url}, not to {href}"
    page.keyboard.press("Tab")
    if not page.evaluate("() => document.querySelector('main').contains(document.activeElement)"
                         " || document.activeElement === document.body"
                         " || document.activeElement.closest('footer') !== null"):
        yield "the tab stop after the skip link stands before the content"


# Without scripts


def script_faults(page):
    """The content is there, folds open by keyboard and forms are sent, all without JavaScript."""
    headings = page.locator("h1")
    if headings.count() != 1:
        yield f"there are {headings.count()} h1"
    elif not headings.first.is_visible() or not headings.first.inner_text().strip():
        yield "the h1 cannot be seen"
    fold = page.locator("details > summary").filter(visible=True)
    if fold.count():
        was = page.locator("details[open]").count()
        fold.first.press("Enter")
        if page.locator("details[open]").count() == was:
            yield "Enter does not open or close what is folded"


def form_faults(page):
    forms = page.locator("form")
    for index in range(forms.count()):
        form = forms.nth(index)
        for field in form.locator("input:not([type=hidden]), select, textarea").all():
            if not field.evaluate(
                    "field => (field.labels?.[0]?.textContent ?? field.getAttribute('aria-label')"
                    " ?? '').trim()"):
                yield f"a field has no name: {field.evaluate('field => field.outerHTML')[:100]}"
    if forms.count():
        before = page.url
        form = forms.last
        button = form.locator("button, input[type=submit]").first
        if button.count() == 0:
            yield "a form has no button"
            return
        with page.expect_navigation() as sent:
            button.press("Enter")
        if sent.value.status != 200:
            yield f"the form leads to {page.url}: {sent.value.status}"
        page.goto(before)


# Motion and colours

MOVING = """() => [
  ...document.getAnimations().map(one => `an animation of ${one.effect?.target?.tagName}`),
  ...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth'
    ? ['scrolling is smooth'] : []),
  ...[...document.querySelectorAll('body *')].filter(element =>
    parseFloat(getComputedStyle(element).transitionDuration) > 0)
    .slice(0, 3).map(element => `a transition of ${element.outerHTML.slice(0, 80)}`),
]"""


def motion_faults(page):
    yield from page.evaluate(MOVING)


FORCED = """() => {
  const faults = [];
  const canvas = (() => {
    const probe = document.createElement('div');
    document.body.append(probe);
    probe.setAttribute('class', 'ground-probe');
    const colour = getComputedStyle(document.body).backgroundColor;
    probe.remove();
    return colour;
  })();
  const light = colour => {
    const parts = colour.match(/[\\d.]+/g)?.map(Number) ?? [0, 0, 0];
    const [r, g, b] = parts.slice(0, 3).map(part => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const name = element => element.outerHTML.slice(0, 100);
  for (const chip of document.querySelectorAll('.chip, .inferred')) {
    const style = getComputedStyle(chip);
    if (style.borderTopStyle === 'none' || parseFloat(style.borderTopWidth) === 0) {
      faults.push(`a mark has no border: ${name(chip)}`);
    }
  }
  for (const word of document.querySelectorAll('ins, del, mark')) {
    const style = getComputedStyle(word);
    if (style.textDecorationLine === 'none' && style.borderBottomStyle === 'none') {
      faults.push(`a marked word looks like any other: ${name(word)}`);
    }
  }
  for (const text of document.querySelectorAll('svg text')) {
    const ratio = contrast(getComputedStyle(text).fill, canvas);
    if (ratio < 4.5) faults.push(`a text of a chart has a contrast of ${ratio.toFixed(1)}: ${name(text)}`);
  }
  for (const line of document.querySelectorAll('svg path, svg rect, svg circle, svg line')) {
    const style = getComputedStyle(line);
    if (line.closest('defs, clipPath, mask')) continue;
    const colours = [style.stroke, style.fill].filter(colour => colour.startsWith('rgb'));
    if (colours.length && !colours.some(colour => contrast(colour, canvas) >= 1.5)) {
      faults.push(`a part of a chart cannot be told from the ground: ${name(line)}`);
    }
  }
  return faults;
}"""


def forced_colour_faults(page):
    yield from page.evaluate(FORCED)


# Structure and languages

HEADINGS = """() => {
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter(heading => heading.checkVisibility());
  const faults = levels.filter(heading => !heading.textContent.trim())
    .map(heading => `a heading is empty: ${heading.outerHTML}`);
  if (levels.filter(heading => heading.tagName === 'H1').length !== 1) faults.push('not one h1');
  if (levels[0]?.tagName !== 'H1') faults.push('the first heading is no h1');
  levels.slice(1).forEach((heading, index) => {
    if (Number(heading.tagName[1]) > Number(levels[index].tagName[1]) + 1) {
      faults.push(`${heading.tagName} "${heading.textContent}" leaves out a level`);
    }
  });
  // One goes from one small chart to the next by headings.
  for (const figure of document.querySelectorAll('.charts figure')) {
    if (!figure.querySelector('figcaption h4')) {
      faults.push(`a small chart has no heading: ${figure.textContent.slice(0, 80)}`);
    }
  }
  return faults;
}"""


def heading_faults(page):
    yield from page.evaluate(HEADINGS)


TABLES = """() => [...document.querySelectorAll('table')].flatMap(table => {
  const faults = [];
  const caption = table.caption?.textContent.trim();
  const name = caption || table.outerHTML.slice(0, 80);
  if (!caption) faults.push(`a table has no caption: ${name}`);
  const heads = [...table.querySelectorAll(':scope > thead th')];
  if (!heads.length) faults.push(`a table has no heads of columns: ${name}`);
  heads.filter(head => !head.textContent.trim())
    .forEach(() => faults.push(`a head of a column is empty: ${name}`));
  const rows = [...table.querySelectorAll(':scope > tbody > tr')];
  if (rows.length > 1 && rows.some(row => !row.querySelector(':scope > th'))) {
    faults.push(`rows have no head: ${name}`);
  }
  const said = new Map();
  let group = {text: '', left: 0};
  for (const row of rows) {
    const own = [...row.querySelectorAll(':scope > th')];
    const first = own.find(head => head.rowSpan > 1);
    if (first) group = {text: first.textContent.trim(), left: first.rowSpan};
    const heads = own.map(head => head.textContent.trim());
    if (!first && group.left > 0) heads.unshift(group.text);
    group.left -= 1;
    const text = heads.join(' | ');
    if (text) said.set(text, (said.get(text) ?? 0) + 1);
  }
  for (const [text, count] of said) {
    if (count > 1) faults.push(`${count} rows of "${name}" have one head: ${text}`);
  }
  return faults;
})"""


def table_faults(page):
    yield from page.evaluate(TABLES)


# Words that say nothing alone, and one name for several places outside tables and lists of places.
LINKS = """() => {
  const said = link => (link.getAttribute('aria-label') ?? link.textContent).trim();
  const poor = /^(\\?|here|show|more|see|見る|こちら|詳細|もっと見る|–)?$/i;
  const links = [...document.querySelectorAll('a[href]')];
  const faults = links.filter(link => poor.test(said(link)))
    .map(link => `a link says nothing: ${link.outerHTML.slice(0, 120)}`);
  const places = new Map();
  for (const link of links) {
    if (link.closest('td, th, li, .opinions')) continue;
    const known = places.get(said(link));
    if (known !== undefined && known !== link.href) {
      faults.push(`"${said(link)}" leads to ${known} and to ${link.href}`);
    }
    places.set(said(link), link.href);
  }
  return faults;
}"""


def link_name_faults(page):
    yield from page.evaluate(LINKS)


LEFTOVERS = """language => {
  const japanese = /[\\u3041-\\u30ff\\u3400-\\u9fff]/;
  const faults = [];
  const spoken = element => element.closest('[lang]')?.getAttribute('lang') ?? '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const parent = walker.currentNode.parentElement;
    // The name of a picture is one text without marks.
    if (!text || parent.closest('script, style, svg')) continue;
    const lang = spoken(parent);
    if (japanese.test(text) && lang !== 'ja') faults.push(`not marked as Japanese: ${text.slice(0, 80)}`);
    if (language === 'en' && lang === 'ja'
      && /\\b(the|is|are|was|were|which|that|has|have|its|from|stands?)\\b/.test(text)) {
      faults.push(`English marked as Japanese: ${text.slice(0, 80)}`);
    }
    if (language === 'ja' && lang === 'ja' && !japanese.test(text) && /[a-z]{4}/.test(text)
      && parent.closest('th[scope=col], dt, button, label, caption, summary, h1, h2, h3, .chip, .inferred')
      && !parent.closest('code')) {
      faults.push(`left in English: ${text.slice(0, 80)}`);
    }
  }
  for (const name of ['title', 'aria-label', 'alt', 'placeholder']) {
    for (const element of document.body.querySelectorAll(`[${name}]`)) {
      if (language === 'en' && spoken(element) !== 'ja' && japanese.test(element.getAttribute(name))
        && !/[A-Za-z]{3}/.test(element.getAttribute(name))) {
        faults.push(`${name} in Japanese: ${element.getAttribute(name).slice(0, 80)}`);
      }
      if (language === 'ja' && spoken(element) === 'ja' && !japanese.test(element.getAttribute(name))
        && /[a-z]{4}/.test(element.getAttribute(name))) {
        faults.push(`${name} in English: ${element.getAttribute(name).slice(0, 80)}`);
      }
    }
  }
  return faults;
}"""

# Names that are the same in both languages.
SAME = re.compile(r"JUDGIT|SHA-256|Hyoka|BLAKE2b|JavaScript|^[\w.-]+\.(csv|txt|json|ndjson|zip|gz|pdf|docx|html)"
                  r"|: [a-z]+(-[a-z]+)+")


def language_faults(page, language):
    for fault in page.evaluate(LEFTOVERS, language):
        if not SAME.search(fault):
            yield fault

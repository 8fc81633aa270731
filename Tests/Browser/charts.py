"""Checks that the words of charts can be read: inside the picture, and none on another.

Every chart of the pages is measured in Chromium at the widths of a phone and a desktop, in both languages.

usage: charts.py ADDRESS PATH...     paths of Japanese pages, such as /programs/mofa-ii-1/flow
"""

import sys

from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
SIZES = ({"width": 390, "height": 844}, {"width": 1280, "height": 900})

# A text takes from 0.85 of its size above the line to 0.12 below it; letters need no more.
FAULTS = """() => [...document.querySelectorAll('svg.chart')].flatMap(chart => {
  if (!chart.checkVisibility()) return [];
  const view = chart.viewBox.baseVal;
  const size = chart.getBoundingClientRect().width / view.width;
  const texts = [...chart.querySelectorAll('text')].filter(text => text.textContent.trim());
  const boxes = texts.map(text => {
    const box = text.getBBox();
    const em = parseFloat(getComputedStyle(text).fontSize);
    const line = parseFloat(text.getAttribute('y'));
    return {text: text.textContent, left: box.x, right: box.x + box.width,
      top: line - 0.85 * em, bottom: line + 0.12 * em, em};
  });
  const name = chart.querySelector('title')?.id ?? '?';
  const faults = [];
  for (const [index, box] of boxes.entries()) {
    if (box.left < view.x - 1 || box.right > view.x + view.width + 1
      || box.top < view.y - 1 || box.bottom > view.y + view.height + 1)
      faults.push(`${name}: "${box.text}" is cut off`);
    if (box.em * size < 10.5) faults.push(`${name}: "${box.text}" is ${box.em * size} px high`);
    for (const other of boxes.slice(index + 1))
      if (box.left + 0.5 < other.right && other.left + 0.5 < box.right
        && box.top + 0.5 < other.bottom && other.top + 0.5 < box.bottom)
        faults.push(`${name}: "${box.text}" meets "${other.text}"`);
  }
  return faults;
})"""


def faults(page):
    """What is wrong with the words of the charts of an open page."""
    return page.evaluate(FAULTS)


def check(browser, base, paths, tally, prefixes=("", "/en")):
    """Checks the charts of pages in all sizes, and in the languages of these addresses."""
    for size in SIZES:
        context = browser.new_context(viewport=size)
        page = context.new_page()
        for path in paths:
            for prefix in prefixes:
                page.goto(base + prefix + path, wait_until="load")
                where = f"{prefix}{path} at {size['width']} px"
                tally.check(f"words of charts on {where}", faults(page))
        context.close()


def main():
    from pages import Tally

    if len(sys.argv) < 3:
        sys.exit(__doc__)
    tally = Tally()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        check(browser, sys.argv[1].rstrip("/"), sys.argv[2:], tally)
        browser.close()
    print(f"{tally.passed} passed, {tally.failed} failed")
    sys.exit(1 if tally.failed else 0)


if __name__ == "__main__":
    main()

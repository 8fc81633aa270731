"""Whether the search box suggests hits as one types, and still works where it cannot.

`check` takes a function that opens a page in a window and yields it watched, as `pages.Watched` does.
"""

from urllib.parse import quote

import everyone

# A word of one kanji that both the invented ministry and the sample have.
WORD = "水"
# Longer than the pause after which the server is asked.
WAIT = 500
# 400 % of a window of 1280 px by 1024 px.
ENLARGED = {"width": 320, "height": 256}


def box(page):
    return page.locator("form.search input[type=search]")


def options(page):
    return page.locator("form.search [role=option]").filter(visible=True)


def active(page):
    """The option that Enter would choose, by its place from 1 on; nothing when it is the words."""
    marked = page.locator("form.search [role=option][aria-selected=true]")
    name = box(page).get_attribute("aria-activedescendant")
    if marked.count() == 0 and name is None:
        return None
    return name.rsplit("-", 1)[1] if marked.count() == 1 and marked.get_attribute("id") == name else "?"


def type_words(page, words=WORD):
    box(page).fill("")
    box(page).press_sequentially(words)
    options(page).first.wait_for(timeout=10_000)


def hits(page):
    return page.evaluate(
        "async words => (await (await fetch(`/api/v1/search?q=${words}&limit=8`)).json()).hits", quote(WORD))


def is_open(page):
    return options(page).count() > 0


def looking_faults(page, engine, language):
    """The open list is good for everyone."""
    expected = len(hits(page)) + 1
    if not 2 <= options(page).count() == expected <= 9:
        yield f"there are {options(page).count()} options, not {expected}"
    if box(page).get_attribute("aria-expanded") != "true":
        yield "the box does not say that its list is open"
    if str(expected - 1) not in page.locator("form.search [role=status]").inner_text():
        yield "the number of suggestions is not said"
    yield from everyone.language_faults(page, language)
    yield from everyone.overflow_faults(page)
    yield from everyone.motion_faults(page)
    yield from engine.faults(page)
    box(page).press("ArrowDown")
    yield from engine.faults(page)
    size = page.viewport_size
    page.set_viewport_size(ENLARGED)
    yield from everyone.spacing_faults(page)
    box(page).press("ArrowUp")
    if not options(page).last.evaluate(
            "option => option.getBoundingClientRect().bottom < innerHeight + 1"):
        yield "the last option is out of sight at 400 %"
    page.set_viewport_size(size)
    page.emulate_media(media="print")
    if is_open(page):
        yield "the suggestions are printed"
    page.emulate_media(media="screen")


def key_faults(page):
    """The keys do what the ARIA Authoring Practices say."""
    last = str(options(page).count())
    steps = (("End", None), ("ArrowDown", "1"), ("ArrowDown", "2"), ("Home", None), ("ArrowUp", last),
             ("ArrowDown", "1"), ("ArrowLeft", None))
    for key, place in steps:
        box(page).press(key)
        if active(page) != place:
            yield f"after {key} option {active(page)} is active, not {place}"
    box(page).press("Escape")
    if is_open(page) or box(page).get_attribute("aria-expanded") != "false":
        yield "Escape does not close the list"
    if box(page).input_value() != WORD:
        yield "Escape takes the words"
    box(page).press("Alt+ArrowDown")
    if not is_open(page) or active(page) is not None:
        yield "Alt and the down arrow do not open the list alone"
    box(page).press("Tab")
    if is_open(page):
        yield "Tab leaves the list open"


def arrival_faults(page, prefix):
    """An option leads to its hit, the last one and Enter without an option to all results."""
    start, first = page.url, prefix + hits(page)[0]["path"]
    results = f"{prefix}/search?q={quote(WORD)}"
    ways = ((first, ["ArrowDown", "Enter"]), (results, ["ArrowUp", "Enter"]), (results, ["Enter"]), (first, []))
    for address, keys in ways:
        type_words(page)
        with page.expect_navigation():
            for key in keys:
                box(page).press(key)
            if not keys:
                options(page).first.click()
        if not page.url.endswith(address):
            yield f"{keys or 'a click'} leads to {page.url}, not to {address}"
        page.goto(start)


def asking_faults(page):
    """The server is asked for words alone: not for a letter, nor for what an input method shows."""
    asked = []
    page.on("request", lambda request: "/api/" in request.url and asked.append(request.url))
    box(page).fill("")
    box(page).press_sequentially("a-")
    page.wait_for_timeout(WAIT)
    if asked:
        yield f"one letter is asked for: {asked}"
    box(page).fill("")
    keys = page.context.new_cdp_session(page)
    keys.send("Input.imeSetComposition", {"text": "みず", "selectionStart": 2, "selectionEnd": 2})
    page.wait_for_timeout(WAIT)
    if asked or is_open(page):
        yield f"a composition is asked for: {asked}"
    keys.send("Input.insertText", {"text": WORD})
    options(page).first.wait_for(timeout=10_000)
    if len(asked) != 1:
        yield f"the word is asked for {len(asked)} times"


def trouble_faults(watched):
    """Whatever the server answers, there is no list and no error, and the form is sent."""
    page = watched.page
    for answer in ({"status": 503}, {"status": 200, "body": "no JSON"}, {"status": 200, "body": "{}"}):
        page.route("**/api/**", lambda route: route.fulfill(**answer))
        box(page).fill(WORD)
        page.wait_for_timeout(WAIT)
        if is_open(page):
            yield f"a list for the answer {answer}"
    with page.expect_navigation():
        box(page).press("Enter")
    if "/search?q=" not in page.url:
        yield f"the form leads to {page.url}"
    yield from (complaint for complaint in watched.complaints if complaint.startswith("error"))


def scriptless_faults(page):
    if page.get_by_role("combobox").count() or page.locator("[role=listbox]").count():
        yield "a list is promised without a script"
    box(page).press_sequentially(WORD)
    with page.expect_navigation():
        box(page).press("Enter")
    if not page.url.endswith(f"/search?q={quote(WORD)}"):
        yield f"the form leads to {page.url}"


def check(open_page, prefix, language, engine, tally):
    """Checks the box of one language on the home page."""
    def named(what):
        return f"suggestions, {language}: {what}"

    with open_page(color_scheme="light") as watched:
        type_words(watched.page)
        tally.check(named("the list"), looking_faults(watched.page, engine, language))
        type_words(watched.page)
        tally.check(named("keys"), key_faults(watched.page))
        tally.check(named("arrival"), arrival_faults(watched.page, prefix))
        tally.check(named("asking"), asking_faults(watched.page))
        tally.check(named("without complaints"), watched.complaints)
    with open_page(color_scheme="dark") as watched:
        type_words(watched.page)
        box(watched.page).press("ArrowDown")
        tally.check(named("the list in the dark"), engine.faults(watched.page))
    with open_page() as watched:
        tally.check(named("trouble"), trouble_faults(watched))
    with open_page(java_script_enabled=False) as watched:
        tally.check(named("without scripts"), scriptless_faults(watched.page))

// Suggestions beneath the search boxes, as one types: the only script of the site (decision 0012).
//
// A list of hits in the manner of the WAI-ARIA Authoring Practices (an editable combobox with list
// autocomplete and manual selection). Without it the form is sent as ever. What the server says is
// put into the page as text and never as markup; texts of the interface are attributes of the form.

/** So long, in milliseconds, one has stopped typing before the server is asked. */
const pause = 150;
/** So many hits are suggested. */
const most = 8;
/** Longer titles are cut to so many characters. */
const longest = 60;

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** One kanji is a word, of other letters and digits it takes two. */
function isWorthAsking(words) {
  return /\p{Script=Han}/u.test(words) || (words.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2;
}

/** An element that holds a text and nothing else. */
function piece(text, className) {
  const span = document.createElement("span");
  span.textContent = text;
  if (className) span.className = className;
  if (japanese.test(text)) span.lang = "ja";
  return span;
}

function shortened(text) {
  const letters = [...text];
  return letters.length > longest ? letters.slice(0, longest).join("") + "…" : text;
}

/** What a hit is called: opinions have no title, and that of a line is its document's. */
function title(hit) {
  return shortened((hit.kind === "document" || !hit.title ? hit.excerpt : null) || hit.title);
}

class SearchBox {
  /** The option that Enter chooses; -1 while that is the words themselves. */
  active = -1;
  /** What is done when an option is chosen, in the order of the list. */
  choices = [];
  /** The words that the options are for. */
  answered = null;
  isComposing = false;
  timer = 0;
  request = null;

  constructor(form, input) {
    this.form = form;
    this.input = input;
    this.texts = form.dataset;
    this.kinds = new Map(this.texts.kinds.split("|").map((kind) => kind.split("=")));
    this.addList();
    this.listen();
  }

  addList() {
    this.list = document.createElement("ul");
    this.list.id = `${this.input.id}-suggestions`;
    this.list.className = "suggestions";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.texts.label);
    this.status = piece("", "hidden");
    this.status.setAttribute("role", "status");
    this.form.append(this.list, this.status);
    this.input.autocomplete = "off";
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-autocomplete", "list");
    this.input.setAttribute("aria-controls", this.list.id);
    this.input.setAttribute("aria-expanded", "false");
  }

  listen() {
    this.input.addEventListener("compositionstart", () => this.compose(true));
    this.input.addEventListener("compositionend", () => this.compose(false));
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.pressed(event));
    this.input.addEventListener("blur", () => this.stop());
    this.form.addEventListener("submit", () => this.stop());
    // The words keep the focus while an option is pressed.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const index = [...this.list.children].indexOf(event.target.closest("li"));
      if (index >= 0) this.choose(index);
    });
  }

  /** While kana are turned into kanji the words are not yet what is meant. */
  compose(isComposing) {
    this.isComposing = isComposing;
    this.typed();
  }

  typed() {
    this.cancel();
    this.activate(-1);
    if (this.isComposing || !isWorthAsking(this.input.value)) {
      this.close();
    } else {
      this.timer = setTimeout(() => this.ask(), pause);
    }
  }

  pressed(event) {
    const { key, altKey } = event;
    // 229 is what Safari says of the Enter that ends a composition.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (altKey && key === "ArrowUp") this.close();
      else this.step(key === "ArrowDown" ? 1 : -1, altKey);
    } else if (key === "Escape") {
      // Where there is no list, some browsers empty the box.
      if (!this.list.hidden) event.preventDefault();
      this.stop();
    } else if (key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.choose(this.active);
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(key)) {
      this.activate(-1);
    }
  }

  /** Goes to the next or previous option, round the ends; opens the list where it is closed. */
  async step(way, onlyOpens) {
    if (this.list.hidden && !(await this.reopen())) return;
    if (onlyOpens) return;
    const count = this.choices.length;
    const from = this.active < 0 && way < 0 ? count : this.active;
    this.activate((from + way + count) % count);
  }

  /** Shows the options for the words as they are; says whether there are any. */
  async reopen() {
    if (!isWorthAsking(this.input.value)) return false;
    this.cancel();
    if (this.answered === this.input.value && this.choices.length) this.open();
    else await this.ask();
    return !this.list.hidden;
  }

  /** Asks the server; whatever goes wrong, the form still works, so nobody is told. */
  async ask() {
    const words = this.input.value;
    const request = new AbortController();
    this.request = request;
    try {
      const query = new URLSearchParams({ q: words, limit: most });
      const answer = await fetch(`${this.texts.suggest}?${query}`, { signal: request.signal });
      if (!answer.ok) throw new Error(answer.statusText);
      const found = await answer.json();
      if (this.request === request) this.show(found, words);
    } catch {
      if (this.request === request) this.close();
    }
  }

  show({ hits, total }, words) {
    this.activate(-1);
    this.answered = words;
    this.choices = hits.map((hit) => () => location.assign(this.address(hit)));
    const options = hits.map((hit) => this.option(hit));
    if (hits.length) {
      this.choices.push(() => this.form.requestSubmit());
      options.push([piece(this.text("all", total))]);
    }
    this.list.replaceChildren(...options.map((pieces, index) => this.item(pieces, index)));
    if (hits.length) this.open();
    else this.close();
    this.status.textContent = hits.length ? this.text("count", hits.length) : this.texts.none;
  }

  option(hit) {
    const facts = piece("", "meta");
    facts.append(piece(this.kinds.get(hit.kind) ?? hit.kind));
    if (hit.ministry) facts.append(" · ", piece(hit.ministry));
    return [piece(title(hit)), " ", facts];
  }

  item(pieces, index) {
    const item = document.createElement("li");
    item.id = `${this.list.id}-${index + 1}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.append(...pieces);
    return item;
  }

  /** The page of a hit in the language of this one; the API has the Japanese one. */
  address(hit) {
    return this.texts.root + hit.path.replace(/^\//, "");
  }

  text(name, number) {
    const written = number.toLocaleString(document.documentElement.lang);
    return this.texts[name].replace("{n}", written);
  }

  activate(index) {
    this.active = index;
    [...this.list.children].forEach((item, place) => {
      item.setAttribute("aria-selected", String(place === index));
    });
    const item = this.list.children[index];
    if (item) {
      this.input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest", behavior: "instant" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  choose(index) {
    const choice = this.choices[index];
    this.stop();
    choice();
  }

  open() {
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
  }

  close() {
    this.activate(-1);
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.status.textContent = "";
  }

  /** Takes back what was to be asked, or was asked and is not answered yet. */
  cancel() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.request = null;
  }

  stop() {
    this.cancel();
    this.close();
  }
}

for (const form of document.querySelectorAll("form[data-suggest]")) {
  const input = form.querySelector("input[type=search]");
  if (input) new SearchBox(form, input);
}

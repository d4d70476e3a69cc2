"use strict";
// What the page does beside showing: marks a sentence and shows its cards, copies, and
// searches the list of topics. Without it everything is on the page, one below the other.
document.documentElement.classList.add("js");

const WIDE = matchMedia("(min-width: 68.75rem)");
const HOVERS = matchMedia("(hover: hover) and (min-width: 40rem)");
const BAR = 56; // pixels that the bar at the top takes, and a little air
const AIR = 8; // pixels of it
const HEAD = 96; // pixels of the head of a card, which tells nothing yet, and of what lies on it
const LEAST = 240; // pixels of a pane that stands low
const REST = 120; // milliseconds that a pointer rests on a sentence before it is shown
const READ = ".topic h2, .topic h3, .topic .facts:not(.audit), .differ li, .summary .told, .tools, .left, .source > summary, .full"; // what keeps its place
const MOVE = 300; // the same where another one is shown: on the way to its cards
const byId = (id) => document.getElementById(id);
const target = (link) => byId(idIn(link.hash));

function idIn(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return ""; // a broken escape
  }
}

// Puts a sentence into the address, as a step of its own: the browser's Back leads to
// where one was, and closes a sheet.
function address(told, { sheet = false } = {}) {
  const is = isSheet();
  if (sheet && !is) remember("replaceState", history.state, "");
  if (is || location.hash === `#${told.id}`) remember("replaceState", history.state, told.id);
  else remember("pushState", sheet ? { sheet: true } : { told: true }, told.id);
}

// A page in a frame may have no history to change.
function remember(how, state, id) {
  try {
    history[how](state, "", addressOf(id));
  } catch {
    return;
  }
}

// A step into an article of the list, which Back closes.
function enter(article) {
  remember(isSheet() ? "replaceState" : "pushState", { article: article.id }, article.id);
  listed.push(article);
}

const isSheet = () => Boolean(history.state?.sheet);
const listed = []; // articles that were opened in the list, each a step that Back closes
const addressOf = (id) => location.href.split("#")[0] + (id && `#${id}`);

class Topic {
  constructor(root) {
    this.root = root;
    this.pane = root.querySelector(".pane");
    this.groups = [...root.querySelectorAll(".group")];
    this.reader = document.createElement("div");
    this.reader.className = "reader";
    this.reader.hidden = true;
    this.further = root.querySelector(".further");
    this.further.before(this.reader);
    this.timer = 0;
    const [, ...others] = root.querySelectorAll("header .row :is(a, summary)");
    const [, ...tables] = root.querySelectorAll(".matrix > summary");
    for (const each of [...others, ...tables]) each.tabIndex = -1;
    this.rows = [".matrix > summary", "header .row :is(a, summary)", ".told .chip", ".stated a"].map((name) => [...root.querySelectorAll(name)]);
    for (const each of root.querySelectorAll(".names .chip, .proof ~ .chip:not(.differs), .differs ~ .differs, .stated a ~ a, .lines a")) each.tabIndex = -1;
    this.passages = root.querySelector(".passages");
    this.hint = root.querySelector(".hint");
    this.handle = root.querySelector(".handle");
    this.closer = root.querySelector(".close");
    this.handle.hidden = false;
    for (const button of root.querySelectorAll(".copies")) button.hidden = button.dataset.copies === "link" && location.protocol === "file:";
    root.querySelector(".tools").hidden = false;
    this.pinned = false;
    this.listen();
    const first = root.querySelector(".summary .told") || root.querySelector(".told");
    if (first && WIDE.matches) this.show(first, null, { quiet: true });
  }

  listen() {
    const { root, pane } = this;
    root.addEventListener("pointerover", (event) => this.over(event));
    root.addEventListener("pointermove", (event) => this.over(event));
    root.addEventListener("pointerleave", (event) => this.leave(event));
    root.addEventListener("focusin", (event) => {
      const told = event.target.closest(".chip") && event.target.closest(".told");
      if (told && !this.closing && event.target.matches(":focus-visible")) this.show(told, event.target);
    });
    root.addEventListener("click", (event) => this.click(event));
    root.addEventListener("keydown", (event) => this.key(event));
    this.closer.addEventListener("click", () => this.dismiss());
    this.passages.addEventListener("click", () => {
      this.read(null);
      this.pane.scrollTop = this.kept;
      this.opened.focus({ preventScroll: true });
    });
    root.querySelector(".tools").addEventListener("click", (event) => this.copy(event));
    pane.addEventListener("scroll", () => this.below(), { passive: true });
    this.further.addEventListener("click", () => pane.scrollBy({ top: pane.clientHeight / 2 }));
  }

  // Whether what is shown stays while the pointer moves on, which the page says.
  get pinned() {
    return this.root.classList.contains("pinned");
  }

  set pinned(stays) {
    this.root.classList.toggle("pinned", stays);
    this.closer.textContent = stays && WIDE.matches ? "Unpin (Esc)" : "Close";
    this.tell();
  }

  // Says how many passages there are, and whether they stay.
  tell() {
    const n = this.pane.querySelectorAll(".group.on .card blockquote").length;
    const state = this.pinned ? "Pinned" : "Point at a sentence; a click pins it.";
    const many = n > 1 ? `${n} passages` : "";
    this.hint.textContent = WIDE.matches ? [state, this.pinned && many].filter(Boolean).join(" · ") : many;
  }

  // Says at the end of the pane how many of its cards show no more than their heads, or
  // nothing; a click on it goes on. At the side the pane ends where the window does.
  below() {
    const { top, bottom } = this.pane.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) return;
    if (WIDE.matches) this.pane.style.maxHeight = `${Math.max(LEAST, innerHeight - Math.max(BAR - AIR, top))}px`;
    const end = Math.min(this.pane.getBoundingClientRect().bottom, innerHeight) - HEAD;
    const cards = [...this.pane.querySelectorAll(".group.on .card")];
    const n = cards.filter((card) => card.offsetParent && card.getBoundingClientRect().top > end).length;
    this.further.hidden = !n;
    this.further.firstElementChild.textContent = `${n} more below ↓`;
  }

  // What moves under a pointer at rest is not pointed at before the pointer moves, too.
  over(event) {
    const rests = this.x === event.clientX && this.y === event.clientY;
    const isNew = event.type === "pointerover" || this.missed;
    [this.x, this.y] = [event.clientX, event.clientY];
    this.missed = rests && isNew;
    if (isNew && !rests) this.hover(event);
  }

  hover(event) {
    clearTimeout(this.timer);
    if (event.pointerType === "touch" || this.pinned) return;
    const told = event.target.closest(".s, .chip, li.told")?.closest(".told");
    if (told && HOVERS.matches) {
      const chip = event.target.closest(".chip");
      const shown = this.root.querySelector(".told.on");
      this.timer = setTimeout(() => this.show(told, chip), shown && shown !== told ? MOVE : REST);
    } else if (!event.target.closest(".pane") && !WIDE.matches) {
      this.timer = setTimeout(() => this.close(), 3 * REST);
    }
  }

  leave() {
    clearTimeout(this.timer);
    if (!this.pinned && !WIDE.matches) this.timer = setTimeout(() => this.close(), 3 * REST);
  }

  click(event) {
    const link = event.target.closest("a[href^='#']");
    if (event.target.matches(".copies")) return this.copyOne(event.target);
    if (link?.classList.contains("whole")) return this.open(event, link);
    if (link?.classList.contains("back") || (link?.closest(".row") && target(link)?.matches(".told"))) return this.back(event, link);
    if (event.target.matches(".unfolds")) return this.unfold(event, event.target);
    if (link?.closest(".lines")) return this.choose(event, link);
    const article = event.target.closest(".source > summary")?.parentElement;
    if (article) return this.list(article);
    const told = event.target.closest(".s, .chip, li.told")?.closest(".told");
    if (!told || event.target.closest(".pane")) return;
    if (String(getSelection())) return;
    const chip = link?.matches(".proof") ? null : link;
    if (!chip && event.detail && this.pinned && told === this.told) return this.dismiss(); // a second click
    this.pinned = true;
    this.show(told, chip);
    this.from = link;
    address(told, { sheet: this.pane.matches(".open:not(.floating)") && !WIDE.matches });
    if (WIDE.matches) this.settle();
    if (!link) return;
    event.preventDefault();
    if (event.detail === 0) target(link)?.focus(); // chosen by a key
  }

  // From the line of an outlet to its card.
  choose(event, link) {
    event.preventDefault();
    for (const each of this.root.querySelectorAll(".chip.on, .card.on")) each.classList.remove("on");
    const card = target(link);
    card.classList.add("on");
    this.reach(card);
    if (event.detail === 0) card.focus({ preventScroll: true }); // chosen by a key
    this.below();
  }

  // Scrolls the pane to a card of it; the page only where the pane floats.
  reach(card) {
    if (this.pane.matches(".floating")) return card.scrollIntoView({ block: "nearest" });
    const under = this.handle.offsetHeight + card.parentElement.querySelector(".of").offsetHeight;
    const { top, bottom } = card.getBoundingClientRect();
    const pane = this.pane.getBoundingClientRect();
    const end = Math.min(pane.bottom, innerHeight) - HEAD / 2;
    if (top < pane.top + under || bottom > end) this.pane.scrollTop += top - pane.top - under - 4;
  }

  // Opens an article in the list; the page moves only so far that its text is in sight.
  list(article) {
    if (article.open) return;
    enter(article);
    const begin = () => article.querySelector(".full, :scope > p:last-child").getBoundingClientRect().top;
    article.addEventListener("toggle", () => scrollBy(0, Math.max(0, begin() + HEAD - innerHeight)), { once: true });
  }

  // Opens an article of the list at what of it is not told, or was removed; with keys
  // both are reached when it is open.
  unfold(event, words) {
    event.preventDefault();
    const list = byId(words.dataset.list);
    const article = list.closest(".source");
    if (!article.open) enter(article);
    article.open = true;
    if (!list.parentElement.checkVisibility()) {
      article.querySelector(".full .removed")?.scrollIntoView({ block: "nearest" }); // the audit view strikes it out
      return;
    }
    list.parentElement.open = true;
    list.previousElementSibling.focus({ preventScroll: true });
    list.firstElementChild.scrollIntoView({ block: "nearest" });
  }

  // Scrolls so far that the head of the cards is in sight, and what is told stays so:
  // at its begin a topic's pane stands low, at its end it goes with it. What is in
  // sight already stays where it is.
  settle() {
    const off = this.pane.getBoundingClientRect().top - BAR + AIR;
    const { top, bottom } = this.told.getBoundingClientRect();
    const card = this.pane.querySelector(".card.on") || this.pane.querySelector(".group.on .card");
    const end = card ? card.getBoundingClientRect().top + Math.min(card.offsetHeight, innerHeight / 6) : 0;
    if (off >= 0 && end <= innerHeight) return;
    if (off < 0) scrollBy(0, -Math.min(-off, Math.max(0, innerHeight - bottom - 24)));
    else scrollBy(0, Math.min(off, Math.max(0, top - BAR - 8)));
  }

  // Arrows lead from chip to chip: the tab key stops at the first of a sentence, and
  // at the first that says otherwise; of a value at the first who states it; of the
  // head at its first link, of the tables at the first.
  key(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const row = this.rows.find((each) => each.includes(event.target))?.filter((each) => each.checkVisibility());
    if (!step || !row) return;
    event.preventDefault();
    row[row.indexOf(event.target) + step]?.focus();
  }

  // Shows the cards of what is told; `link` is the chip that leads to one of them.
  show(told, link, { quiet = false } = {}) {
    clearTimeout(this.timer);
    for (const group of this.groups) group.classList.toggle("on", group.dataset.of === told.dataset.cards);
    for (const each of this.root.querySelectorAll(".told.on, .told.rest, .chip.on, .card.on")) each.classList.remove("on", "rest");
    this.told = told;
    this.from = link;
    this.read(null);
    told.classList.add(quiet ? "rest" : "on");
    const card = link && !link.matches(".proof") ? target(link) : null;
    if (card?.closest(".pane") === this.pane) {
      card.classList.add("on");
      link.classList.add("on");
    }
    if (!this.groups.some((group) => group.classList.contains("on"))) return this.pane.classList.remove("open");
    this.pane.classList.add("open");
    this.place();
    this.pane.scrollTop = 0;
    if (card && this.pane.contains(card)) this.reach(card);
    this.tell();
    this.below();
  }

  // Puts a floating pane below the sentence; at the side and as a sheet it has its place.
  place() {
    const floats = !WIDE.matches && HOVERS.matches;
    this.pane.classList.toggle("floating", floats);
    const lines = [...this.told.getClientRects()];
    const last = lines.at(-1);
    if (!floats || !last) {
      this.pane.removeAttribute("style");
      const free = this.pane.getBoundingClientRect().top;
      if (!WIDE.matches && last && last.bottom > free) scrollBy(0, Math.min(lines[0].top - BAR, last.bottom - free + 24));
      return;
    }
    const width = this.pane.offsetWidth;
    const left = Math.min(last.left, document.documentElement.clientWidth - width - 16);
    this.pane.style.left = `${Math.max(8, left) + scrollX}px`;
    this.pane.style.top = `${last.bottom + scrollY + 8}px`;
  }

  // Scrolls to what is told, where it is not in sight, and to its cards.
  reveal(told) {
    const { top, bottom } = told.getBoundingClientRect();
    if (top < BAR || bottom > innerHeight) told.scrollIntoView({ block: "center" });
    this.place();
    if (WIDE.matches && this.pane.getBoundingClientRect().top < BAR) this.settle();
  }

  // Closes as the reader asks: a sheet by the step back that it is, after which the page
  // stays where it is read.
  dismiss() {
    if (!isSheet()) return this.close();
    const at = scrollY;
    const stay = () => scrollTo({ top: at, behavior: "instant" });
    addEventListener("popstate", () => requestAnimationFrame(() => requestAnimationFrame(stay)), { once: true });
    history.back();
  }

  close() {
    clearTimeout(this.timer);
    const inside = this.pane.contains(document.activeElement);
    this.pinned = false;
    this.read(null);
    this.told?.classList.remove("on");
    if (WIDE.matches) this.told?.classList.add("rest"); // its cards stay
    for (const each of this.root.querySelectorAll(".chip.on, .card.on")) each.classList.remove("on");
    if (!WIDE.matches) this.pane.classList.remove("open");
    if (!inside) return;
    this.closing = true;
    (this.from || this.told?.querySelector("a"))?.focus({ preventScroll: true });
    this.closing = false;
  }

  // From a card, an article or the head to a sentence.
  back(event, link) {
    const told = target(link);
    if (!told) return;
    event.preventDefault();
    this.show(told, null);
    this.pinned = true;
    this.reveal(told);
    (this.from || told.querySelector("a"))?.focus({ preventScroll: true });
    address(told);
  }

  // Shows an article in the pane instead of the cards; none: the cards.
  read(article) {
    this.reader.replaceChildren(...(article || []));
    this.reader.hidden = this.passages.hidden = !article;
  }

  // Opens the article that a card leads to, scrolled to the passage.
  open(event, link) {
    const place = target(link);
    if (!place) return;
    event.preventDefault();
    const text = place.closest(".full").cloneNode(true);
    let mark = text.querySelector(`[id="${CSS.escape(place.id)}"]`);
    while (mark?.matches(".anchor")) mark = mark.nextElementSibling;
    for (const each of text.querySelectorAll("[id]")) each.removeAttribute("id");
    const who = document.createElement("p");
    who.className = "who";
    const copied = (names) => [...link.closest(".card").querySelectorAll(names)].map((each) => each.cloneNode(true));
    who.append(...copied(".outlet, .who .date, .address"));
    this.kept = this.pane.scrollTop;
    this.read([who, ...copied(".facts"), text]);
    this.opened = link;
    this.pinned = true;
    mark?.classList.add("on");
    this.passages.focus({ preventScroll: true });
    const gap = mark ? mark.getBoundingClientRect().top - this.pane.getBoundingClientRect().top : 0;
    this.pane.scrollTop += gap - this.pane.clientHeight / 3;
  }

  copy(event) {
    const kind = event.target.dataset.copy;
    if (kind) this.write(event.target, { text: () => this.text(), sources: () => this.mail(), markdown: () => this.markdown() }[kind]());
  }

  // Copies a sentence with its sources, or its address.
  copyOne(button) {
    const group = button.closest(".group");
    this.write(button, button.dataset.copies === "link" ? addressOf(group.dataset.of) : sourced(byId(group.dataset.of), group));
  }

  // Copies a text, and says so on the button that was pressed, which keeps its size.
  async write(button, text) {
    const copied = await writeClipboard(text);
    button.dataset.said = copied ? "Copied" : "Not copied";
    button.classList.add("copied");
    this.root.querySelector(".done").textContent = copied ? "Copied." : "The browser does not let this page copy.";
    setTimeout(() => button.classList.remove("copied"), 20 * REST);
  }

  paragraphs() {
    return [...this.root.querySelectorAll(".summary > p:not(.empty), .summary li")].map((each) => [...each.querySelectorAll(".told")]);
  }

  headline() {
    const told = this.root.querySelector("h2.told .s");
    return words(told || this.root.querySelector("h2"));
  }

  text() {
    return this.plain((told) => withDoubts(told));
  }

  // The summary as `said` has each sentence, and where articles differ, as plain text.
  plain(said) {
    const head = this.root.querySelector("h2.told");
    const bullet = this.root.querySelector(".summary.bullets") ? "- " : "";
    const headline = head ? said(head) : this.headline();
    const paragraphs = this.paragraphs().map((told) => bullet + told.map(said).join(" "));
    const differing = this.differing().map(([title, items]) => `${words(title)}: ${items.map((item) => difference(item)).join("; ")}`);
    return `${[headline, paragraphs.join(bullet ? "\n" : "\n\n"), ...differing, ...this.known()].join("\n\n")}\n`;
  }

  // The same with its sources for a mail, each once, by their numbers in the list.
  mail() {
    const cited = new Set();
    const text = this.plain((told) => {
      const reports = reportsBehind(told);
      for (const { articles } of reports) for (const each of articles) cited.add(each);
      return withDoubts(told, reports.map(({ mark }) => ` ${mark}`).join(""));
    });
    const sources = [...this.root.querySelectorAll(".source")].filter((each) => cited.has(each));
    const list = sources.map((article) => {
      const first = sources.find((each) => each.dataset.report === article.dataset.report);
      const same = first === article ? "" : `, same report as ${placeOf(first)}`;
      return `[${placeOf(article)}] ${listedSource(article)}${same}`;
    });
    return list.length ? `${text}\nSources\n${list.join("\n")}\n` : text;
  }

  // What of its head a copy has to say, too: which sentences rest on one article, and
  // that the words are those of an outlet, where they are.
  known() {
    return [...this.root.querySelectorAll(".rests .known")].map(words);
  }

  // What articles differ on and what was updated: each title with its items.
  differing() {
    return [...this.root.querySelectorAll(".differ h3")].map((title) => [title, [...title.nextElementSibling.children]]);
  }

  // The summary and where articles differ, with a footnote for each passage it cites.
  markdown() {
    const notes = new Map(); // a passage is one note, however often it is cited
    const marked = (cards) => {
      const numbers = cards.map((card) => {
        const key = [card.dataset.passages, card.dataset.lacks, ...["medium", "nearest"].filter((shape) => card.matches(`.${shape}`))].join();
        if (!notes.has(key)) notes.set(key, footnote(card));
        return [...notes.keys()].indexOf(key) + 1;
      });
      return [...new Set(numbers)].map((n) => `[^${n}]`).join("");
    };
    const marks = (told) => {
      const group = this.groups.find((each) => each.dataset.of === told.dataset.cards);
      return marked([...(group?.querySelectorAll(".card:not(.differs)") || [])]);
    };
    const stated = (each) => marked([...each.querySelectorAll("a")].map(target));
    const noted = (told) => {
      const known = remarks(told).map((each) => ` *(${escaped(each)})*`);
      return escaped(words(told.querySelector(".s"))) + marks(told) + known.join("");
    };
    const bullet = this.root.querySelector(".summary.bullets") ? "- " : "";
    const head = this.root.querySelector("h2.told");
    const headline = head ? noted(head) : escaped(this.headline());
    const paragraphs = this.paragraphs().map((told) => bullet + told.map(noted).join(" "));
    const differing = this.differing().map(([title, items]) => {
      const lines = items.map((item) => `- ${difference(item, escaped, stated)}`);
      return `**${escaped(words(title))}**\n\n${lines.join("\n")}\n\n`;
    });
    const list = [...notes.values()].map((note, index) => `[^${index + 1}]: ${note}`);
    const body = paragraphs.join(bullet ? "\n" : "\n\n");
    const known = this.known().map((each) => `${escaped(each)}\n\n`);
    return `## ${headline}\n\n${body}\n\n${differing.join("")}${known.join("")}${list.join("\n")}\n`;
  }
}

// What is doubted of a sentence, in the remarks beside it, and who only plans, alleges or
// denies what it tells.
const remarks = (told, names = ".remark, .claim") => [...told.querySelectorAll(names)].map(words);

// A sentence as it is copied, with what stands `behind` it and what is doubted of it.
const withDoubts = (told, behind = "", names = undefined) => words(told.querySelector(".s")) + behind + remarks(told, names).map((each) => ` (${each})`).join("");

// The items of the list of differences by which a sentence is stated otherwise.
function differences(told) {
  return told.querySelector(".s").dataset.differing.split(" ").filter(Boolean).map(byId);
}

// The reports that a sentence rests on: their articles in the list, and how they are
// marked.
function reportsBehind(told) {
  return [...told.querySelectorAll(".reference")].map((reference) => ({
    articles: articlesOf(told, reference),
    mark: words(reference),
  }));
}

// The articles of the list that something beside a sentence names by their numbers.
function articlesOf(told, named) {
  const topic = told.closest(".topic").id;
  return named.dataset.articles.split(" ").map((n) => byId(`${topic}/a${n}`)).filter(Boolean);
}

const placeOf = (article) => words(article.querySelector(".n")).slice(1, -1);
const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
const escaped = (text) =>
  text
    .replace(/[\\`*_{}[\]<>#|~$!]|&(?=#?\w+;)/g, "\\$&")
    .replace(/^[-+=]/, "\\$&") // would begin a list
    .replace(/^(\d+)(?=[.)])/, "$1\\");

// What articles differ on, in a line: what it is, each value, who states it and when.
// `as` makes text of words, `noted` what stands behind a value.
function difference(item, as = (text) => text, noted = () => "") {
  const stated = (each) => {
    const who = [...each.querySelectorAll("a")].map((link) => words(link) + (link.nextSibling?.textContent.trim() === "=" ? " =" : ";"));
    return as(`${words(each.querySelector("b"))} (${who.join(" ").replace(/;$/, "")})`) + noted(each);
  };
  const said = [...item.querySelectorAll(".between, .stated, .why")].map((each) => {
    if (each.matches(".stated")) return (each.previousElementSibling?.matches(".stated") ? ", " : "") + stated(each);
    return as(each.matches(".why") ? ` (${words(each).replace(/\.$/, "")})` : each.textContent === "or" ? " or " : `, ${words(each)} `);
  });
  return `${as(`${words(item.querySelector(".what"))}: `)}${said.join("")}`;
}

function footnote(card) {
  const said = (name) => [...card.querySelectorAll(name)].map((each) => escaped(words(each)));
  const facts = [...said(".outlet"), ...said(".who .date"), ...said(".title:not(.none)")].join(", ");
  const address = card.querySelector(".address")?.href;
  const quoted = [...new Set(said(".passage"))].map((each) => `“${each}”`).join(" … ");
  const known = [card.matches(".medium") && "in part", escaped(card.dataset.lacks)].filter(Boolean);
  const part = known.length && `(${known.join(", ")})`;
  return [[facts, address && `<${address}>`].filter(Boolean).join(" ") + (quoted && ":"), quoted, card.matches(".nearest") ? `(${said(".strength")})` : part].filter(Boolean).join(" ");
}

// An article of the list as a source: outlet, day, title, address.
function listedSource(article) {
  const [outlet, date, title, address] = [".outlet", ".date", ".title:not(.none)", ".on-paper"].map((name) => article.querySelector(`summary ${name}`));
  return [words(outlet), words(date), title && `“${words(title)}”`, address && words(address)].filter(Boolean).join(", ");
}

// A sentence for any text: what is doubted of it, how many say it, who does, a line a
// report, the surest first, whose words it is in where no report has all of them, and who
// states another value.
function sourced(told, group) {
  const differing = differences(told).map((item) => `${item.matches(".update") ? "Updated" : "Articles differ"}: ${difference(item)}`);
  const isOther = (line) => Number(line.querySelector(".otherwise") !== null);
  const lines = [...group.querySelectorAll(".lines [data-articles]:not([data-doubt='?'])")].sort((a, b) => isOther(a) - isOther(b));
  const says = lines.map((line) => {
    const said = [".said", ".exact", ".lack"].flatMap((name) => [...line.querySelectorAll(name)].map(words)).join(", ");
    return `${said[0].toUpperCase()}${said.slice(1)}: ${articlesOf(told, line).map(listedSource).join(" = ")}`;
  });
  const exact = group.querySelector(".card[data-exact]:not([data-exact=''])");
  const whose = exact && !lines[0]?.querySelector(".exact") ? [`Word for word from ${exact.dataset.exact}.`] : [];
  const many = says.length ? [`${words(group.querySelector(".of > span:not(.bar)"))}.`] : [];
  return [withDoubts(told, "", ".remark"), ...many, ...whose, ...says, ...differing].join("\n");
}

async function writeClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    const from = document.activeElement;
    area.value = text;
    area.className = "copying-area"; // fixed, or the page scrolls to it
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    from?.focus({ preventScroll: true });
    return copied;
  }
}

class Index {
  constructor(form) {
    this.form = form;
    this.list = form.parentElement.querySelector("ol");
    this.rows = [...this.list.children].map((item, place) => ({
      item,
      place,
      text: `${item.textContent} ${item.dataset.id}`.toLowerCase(),
      date: item.dataset.date,
      ...Object.fromEntries(["sources", "conflicts", "doubts"].map((name) => [name, Number(item.dataset[name])])),
    }));
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => this.update());
    this.update();
  }

  update() {
    const { words: search, order, conflicts, doubts, found } = this.form.elements;
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let n = 0;
    for (const row of this.rows) {
      const fits = wanted.every((word) => row.text.includes(word));
      row.item.hidden = !fits || (conflicts.checked && !row.conflicts) || (doubts.checked && !row.doubts);
      n += !row.item.hidden;
    }
    if (order.value !== this.order) this.sort(order.value);
    scrollTo(0, 0);
    const [some, all] = [n, this.rows.length].map((each) => each.toLocaleString("en"));
    found.value = some === all ? `${all} topics` : `${some} of ${all} topics`;
  }

  sort(order) {
    this.order = order;
    const compare = {
      place: (a, b) => a.place - b.place,
      date: (a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.place - b.place),
    }[order] || ((a, b) => b[order] - a[order] || a.place - b.place);
    this.list.append(...[...this.rows].sort(compare).map((row) => row.item));
  }
}

function follow(topics) {
  const at = byId(idIn(location.hash));
  if (!at) return;
  const topic = topics.find((each) => each.root.contains(at));
  const group = at.closest(".group");
  const told = group ? byId(group.dataset.of) : at.closest(".told");
  if (told && topic) {
    topic.pinned = true;
    topic.show(told, null);
    topic.reveal(told);
  }
  const shut = at.closest(".source, .audit");
  if (shut?.matches(".source") && shut !== at) shut.open = true; // at a passage of it
  const aside = at.closest(".aside");
  if (aside) aside.open = true;
  if (at.closest(".audit")) document.querySelector(".audit-switch").checked = true;
}

// After a step of the browser: closes what the step had opened, shows what was shown.
function stepBack(topics) {
  if (isSheet()) return;
  for (const topic of topics) if (topic.pinned) topic.close();
  const kept = listed.findIndex((article) => article.id === history.state?.article);
  for (const article of listed.splice(kept + 1)) article.open = false;
  const told = history.state?.told && byId(idIn(location.hash));
  const topic = told && topics.find((each) => each.root.contains(told));
  if (!topic || !WIDE.matches) return;
  topic.pinned = true;
  topic.show(told, null);
}

// Closes all topics; a sheet by one step back, which closes the others with it.
function leaveAll(topics) {
  const open = topics.filter((topic) => topic.pinned);
  for (const topic of topics) if (topic !== open[0]) topic.close();
  if (open.length) open[0].dismiss();
}

// Keeps what is pinned, or else stands first in the window, in its place while the audit view adds lines
// above it, which not every browser does.
function keepPlace(box) {
  const top = (each) => each.getBoundingClientRect().top;
  const isSeen = (each) => top(each) >= BAR && top(each) < innerHeight && each.checkVisibility();
  document.documentElement.style.overflowAnchor = "none"; // one keeps the place, not two
  box.checked = !box.checked;
  const read = [...document.querySelectorAll(".pinned .told.on"), ...document.querySelectorAll(READ)].find(isSeen);
  const before = read && top(read);
  box.checked = !box.checked;
  if (read?.checkVisibility()) scrollBy({ top: top(read) - before, behavior: "instant" });
  requestAnimationFrame(() => requestAnimationFrame(() => (document.documentElement.style.overflowAnchor = "")));
}

document.addEventListener("DOMContentLoaded", () => {
  const topics = [...document.querySelectorAll(".topic")].map((root) => new Topic(root));
  const form = document.querySelector(".find");
  if (form) new Index(form);
  document.querySelector(".audit-switch")?.addEventListener("change", (event) => keepPlace(event.target));
  addEventListener("load", () => follow(topics)); // after the browser's own scrolling
  addEventListener("hashchange", () => {
    if (!history.state) follow(topics); // a step on; a step back leads to where one was
  });
  if (!history.state) remember("replaceState", { start: true }, idIn(location.hash));
  addEventListener("popstate", () => stepBack(topics));
  addEventListener("resize", () => {
    for (const topic of topics) if (topic.told && topic.pane.classList.contains("open")) topic.place();
    for (const topic of topics) topic.below();
  });
  addEventListener("scroll", () => topics.forEach((topic) => topic.below()), { passive: true });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const help = document.querySelector(".help");
    if (help?.open) help.open = false;
    else leaveAll(topics);
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest(".switch")) return; // what is pinned stays
    const help = document.querySelector(".help");
    if (help && !help.contains(event.target)) help.open = false;
    const others = topics.filter((topic) => !topic.root.contains(event.target));
    if (event.target.closest(".told, .pane, .back")) for (const topic of others) topic.close();
    else if (event.target.closest("a")) for (const topic of topics) topic.close(); // a step
    else leaveAll(topics);
  });
});

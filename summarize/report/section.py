"""One topic as a section of the page: its summary, its sources, what was set aside."""

from collections import Counter
from collections.abc import Iterator
from html import escape

from summarize.report.passages import (
    Note,
    Passages,
    Piece,
    Place,
    article_notes,
    cut_text,
    place,
)
from summarize.report.words import (
    DROPPED,
    NO_SOURCE,
    REPLACED,
    UNREAD,
    article_name,
    copy_lines,
    count,
    one_line,
    shown_conflicts,
    strength_words,
    web_address,
)
from summarize.schema import (
    Article,
    ArticleAccount,
    Citation,
    Conflict,
    Summary,
    SummarySentence,
    Topic,
)

_COLUMNS = (
    "",
    "article",
    "sentences",
    "spans removed",
    "merged into twins",
    "read by the writer",
    "cited",
)


def topic_section(number: int, summary: Summary, topic: Topic | None) -> str:
    """Return the HTML of a topic; every text in it is escaped, every id a number.

    Without the topic the passages are not shown in their articles.
    """
    return "\n".join(_Section(number, summary, topic).parts())


class _Section:
    def __init__(self, number: int, summary: Summary, topic: Topic | None) -> None:
        self.number, self.summary = number, summary
        self.articles = {a.id: a for a in topic.articles} if topic else {}
        self.accounts = {account.id: account for account in summary.articles}
        self.passages = Passages(summary, topic)
        self.citing: dict[Place, list[int]] = {}
        for index, sentence in enumerate(summary.sentences, 1):
            for citation in sentence.citations:
                self.citing.setdefault(place(citation), []).append(index)
        self.twins: dict[Place, list[tuple[str, list[Place]]]] = {}
        for group in summary.trace.groups:
            others = [place(other) for other in group.others]
            reworded = [place(lead) for lead in group.paraphrases]
            said = [("also said in", others), ("in other words in", reworded)]
            self.twins[place(group.lead)] = [
                (how, where) for how, where in said if where
            ]
            for other in others:
                self.twins[other] = [("the same as", [place(group.lead)])]

    def parts(self) -> Iterator[str]:
        summary = self.summary
        yield f'<section class="topic" id="t{self.number}">'
        yield f"<h2>{_text(summary.topic_id)}</h2>"
        yield f'<p class="facts">{_text(self.facts())}</p>'
        if summary.sentences:
            yield '<ol class="summary">'
            yield from (self.sentence(n, s) for n, s in enumerate(summary.sentences, 1))
            yield "</ol>"
        else:
            yield '<p class="empty">[no summary: nothing of the text is left]</p>'
        yield from self.conflicts()
        yield from self.dropped()
        yield "<h3>Sources</h3>"
        yield from self.table()
        yield from (f"<p>{_text(line)}</p>" for line in copy_lines(summary))
        for index, account in enumerate(summary.articles, 1):
            yield from self.source(index, account)
        yield "</section>"

    def facts(self) -> str:
        summary = self.summary
        cited = sum(bool(account.n_cited) for account in summary.articles)
        facts = [
            count(len(summary.sentences), "sentence"),
            f"{cited} of {count(len(summary.articles), 'article')} cited",
        ]
        left_out = Counter(left.reason for left in summary.trace.left_out)
        if left_out:
            reasons = ", ".join(
                f"{n} ({reason})" for reason, n in sorted(left_out.items())
            )
            facts.append(f"sentences left out: {reasons}")
        return " · ".join([*facts, f"written by {summary.model}"])

    def sentence(self, index: int, sentence: SummarySentence) -> str:
        links = "".join(self.link(citation) for citation in sentence.citations)
        flags = "".join(
            f' <span class="flag">[{_text(str(f))}]</span>' for f in sentence.flags
        )
        if not sentence.citations:
            links = f' <span class="flag">[{NO_SOURCE}]</span>'
        kind = "" if sentence.citations else ' class="uncited"'
        quotes = "".join(self.quoted(citation) for citation in sentence.citations)
        if quotes:
            label = count(len(sentence.citations), "passage")
            quotes = f"<details><summary>{label}</summary><ul>{quotes}</ul></details>"
        anchor = f"t{self.number}-s{index}"
        return (
            f'<li id="{anchor}"{kind}>{_text(sentence.text)}{links}{flags}{quotes}</li>'
        )

    def link(self, citation: Citation) -> str:
        label = self.passages.label(place(citation))
        says = f"source {label}, {strength_words(citation)}"
        doubt = "?" if citation.strength == "nearest" else ""
        body = f'<span class="{citation.strength}">{label}{doubt}</span>'
        return f"<sup>{self.anchor(place(citation), body, says)}</sup>"

    def quoted(self, citation: Citation) -> str:
        where = place(citation)
        account = self.accounts.get(citation.article_id)
        name = article_name(account) if account else citation.article_id
        quote = _text(one_line(self.passages.quote(where)))
        words = f"<q>{quote}</q>" if quote else "(the article's text is not stored)"
        link = self.anchor(where, self.passages.label(where))
        unread = f' <span class="label">({UNREAD})</span>'
        said = strength_words(citation) + unread * (citation.in_prompt is False)
        return f"<li>{link} {_text(name)}: {words} – {said}</li>"

    def anchor(self, where: Place, body: str, says: str = "") -> str:
        """Return `body` as a link to a passage, where the passage can be shown."""
        number = self.passages.number(where)
        if number is None or where[0] not in self.articles:
            return body
        label = f' aria-label="{escape(says)}" title="{escape(says)}"' if says else ""
        return f'<a href="#{self.passage_id(number)}"{label}>{body}</a>'

    def passage_id(self, number: tuple[int, int]) -> str:
        return f"t{self.number}-a{number[0]}-p{number[1]}"

    def conflicts(self) -> Iterator[str]:
        conflicts, more = shown_conflicts(self.summary)
        if conflicts:
            yield "<h3>Sources disagree</h3><ul>"
            yield from (self.conflict(c) for c in conflicts)
            if more:
                yield f"<li>{more}</li>"
            yield "</ul>"

    def conflict(self, conflict: Conflict) -> str:
        sides = []
        for sentence, value in zip(conflict.sentences, conflict.values, strict=True):
            where = place(sentence)
            link = self.anchor(where, self.passages.label(where))
            account = self.accounts.get(sentence.article_id)
            name = article_name(account) if account else sentence.article_id
            quote = _text(one_line(self.passages.quote(where)))
            said = f"<b>{_text(value)}</b> – {_text(name)}: <q>{quote}</q>"
            sides.append(f"<li>{link} {said}</li>")
        return f"<li>{_text(conflict.kind)}<ul>{''.join(sides)}</ul></li>"

    def dropped(self) -> Iterator[str]:
        """Yield the sentences that the checks took out of the draft, and why."""
        if self.summary.trace.dropped:
            yield f"<h3>{DROPPED}</h3><ul>"
            for dropped in self.summary.trace.dropped:
                flags = "".join(
                    f' <span class="flag">[{_text(str(flag))}]</span>'
                    for flag in dropped.flags
                )
                there = ""
                if dropped.replacement:
                    there = f" – {REPLACED}: <q>{_text(dropped.replacement)}</q>"
                yield f"<li><del>{_text(dropped.text)}</del>{flags}{there}</li>"
            yield "</ul>"

    def table(self) -> Iterator[str]:
        cells = "".join(f'<th scope="col">{head}</th>' for head in _COLUMNS)
        yield f'<div class="scroll"><table><thead><tr>{cells}</tr></thead><tbody>'
        for index, account in enumerate(self.summary.articles, 1):
            numbers = (
                account.n_sentences,
                account.n_removed,
                account.n_merged,
                account.n_in_prompt,
                account.n_cited,
            )
            cells = "".join(
                f'<td class="n" data-head="{head}">{n}</td>'
                for head, n in zip(_COLUMNS[2:], numbers, strict=True)
            )
            name = _text(article_name(account))
            yield f'<tr><td>{index}</td><th scope="row">{name}</th>{cells}</tr>'
        yield "</tbody></table></div>"

    def source(self, index: int, account: ArticleAccount) -> Iterator[str]:
        name = article_name(account)
        if account.title or account.id != str(index):  # else `article 1` says it
            name = f"{index} {name}"
        yield f'<details class="source"><summary>{_text(name)}</summary>'
        if account.author:
            yield f"<p>by {_text(account.author)}</p>"
        if address := web_address(account.url):
            link = f'<a href="{escape(address)}" rel="noreferrer">{_text(address)}</a>'
            yield f"<p>{link}</p>"
        elif account.url:
            yield f"<p>{_text(account.url)}</p>"
        if account.warning:
            yield f'<p class="flag">[{_text(account.warning)}]</p>'
        article = self.articles.get(account.id)
        if article is None:
            yield "<p>The text of this article is not stored with the run.</p>"
        else:
            yield f'<div class="text">{self.marked(article)}</div>'
        yield "</details>"

    def marked(self, article: Article) -> str:
        notes = article_notes(article, self.summary, self.passages)
        pieces = cut_text(article.text, notes)
        return "".join(self.piece(article, piece) for piece in pieces)

    def piece(self, article: Article, piece: Piece) -> str:
        """Return a stretch of text inside its marks, labels at its ends."""
        body = _text(article.text[piece.start : piece.end])
        kinds = {note.kind for note in piece.notes}
        if "removed" in kinds:
            body = f"<del>{body}</del>"
        if "left out" in kinds:
            body = f'<span class="left-out">{body}</span>'
        if "cited" in kinds:
            body = f"<mark>{body}</mark>"
        begins = "".join(self.begin(article, note) for note in piece.begins)
        ends = "".join(self.end(article, note) for note in piece.ends)
        return begins + body + ends

    def begin(self, article: Article, note: Note) -> str:
        number = self.passages.number((article.id, note.start, note.end))
        if note.kind not in ("cited", "named") or number is None:
            return ""
        label = f"{number[0]}.{number[1]}"
        return f'<span class="anchor" id="{self.passage_id(number)}">{label}</span> '

    def end(self, article: Article, note: Note) -> str:
        if note.kind == "removed":
            return f' <span class="label">[removed: {_text(note.reason)}]</span>'
        if note.kind == "left out":
            return f' <span class="label">[left out: {_text(note.reason)}]</span>'
        where = article.id, note.start, note.end
        says = ""
        for relation, twins in self.twins.get(where, ()):
            links = ", ".join(self.anchor(t, self.passages.label(t)) for t in twins)
            says += f' <span class="label">[{relation} {links}]</span>'
        for index in self.citing.get(where, ()):
            target = f"#t{self.number}-s{index}"
            aria = f"back to sentence {index} of the summary"
            says += f' <a class="back" href="{target}" aria-label="{aria}">↑{index}</a>'
        return says


def _text(text: str) -> str:
    return escape(text, quote=True)

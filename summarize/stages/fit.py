"""fit: groups, writer → prompt. As much as the writer can read, fairly shared.

Every article gets an equal share of the tokens; what a short article does not need goes
to the others (water-filling, as Fabbri et al. 2019 did for Multi-News), and what whole
sentences leave over goes to the best that still fit. Sentences are never cut.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from pydantic import Field

from summarize.options import Options
from summarize.schema import (
    LeftOut,
    Passage,
    Prompt,
    Sentence,
    SentenceGroup,
    Writer,
)


class FitOptions(Options):
    """How much of a topic the writer reads at once."""

    max_tokens: int | None = Field(
        default=None,
        ge=16,
        description="tokens to read at once; null: the writer's own window",
    )
    max_left_out: float = Field(
        default=0.5,
        ge=0,
        le=1,
        description="share of tokens that fitting may drop before the topic is "
        "summarized in parts",
    )


def fit_groups(
    topic_id: str,
    groups: Sequence[SentenceGroup],
    article_ids: Sequence[str],
    writer: Writer,
    options: FitOptions,
    *,
    together: bool = True,
) -> Prompt:
    """Fit ranked groups (best first) into the writer's window.

    `article_ids` gives the reading order. Without a window everything is kept. A group
    that alone exceeds the window is left out with the reason `too long`; one that the
    shares had no room for with `budget`. A writer that does not read the groups
    `together` but one by one has a window for each: then only `max_tokens` bounds
    them all.
    """
    order = {article_id: place for place, article_id in enumerate(article_ids)}
    window = _smallest(writer.max_tokens, options.max_tokens)
    if window is None:
        return _prompt(topic_id, [_reading_order(groups, order)], [], writer, None)
    costs = _token_costs(groups, writer)
    single = window - _overhead(1, writer)
    fitting = [group for group in groups if costs[group] <= single]
    left_out = [LeftOut(g, "too long") for g in groups if costs[g] > single]
    budget = window if together else options.max_tokens
    if budget is None:
        kept = _reading_order(fitting, order)
        return _prompt(topic_id, [kept], left_out, writer, None)
    chosen = _choose_fairly(fitting, costs, budget, writer)
    part = _shrink(_reading_order(chosen, order), budget, writer)
    total = sum(costs[group] for group in fitting)
    dropped = total - sum(costs[group] for group in part)
    parts = [part]
    if total and dropped / total > options.max_left_out:
        parts = _pack_in_parts(_reading_order(fitting, order), costs, budget, writer)
    left_out += _missing(fitting, parts, "budget")
    return _prompt(topic_id, parts, left_out, writer, budget)


def with_origins(
    prompt: Prompt, outlets: Mapping[str, str | None], days: Mapping[str, date]
) -> Prompt:
    """Return the prompt with who published each passage, and when, as far as known.

    `outlets` and `days`, on which they were written, are those of articles, by id.
    """
    parts = tuple(
        tuple(replace(each, origin=_origin(each, outlets, days)) for each in part)
        for part in prompt.parts
    )
    return replace(prompt, parts=parts)


def _origin(
    passage: Passage, outlets: Mapping[str, str | None], days: Mapping[str, date]
) -> str:
    """Return the outlet and the day of a passage: Meridian Press, 14 March 2025."""
    name = passage.sources[0].article_id
    day = f"{days[name].day} {days[name]:%B %Y}" if name in days else ""
    return ", ".join(filter(None, (outlets.get(name), day)))


def _smallest(*limits: int | None) -> int | None:
    return min((limit for limit in limits if limit is not None), default=None)


def _token_costs(
    groups: Sequence[SentenceGroup], writer: Writer
) -> dict[SentenceGroup, int]:
    counts = writer.count_tokens([group.lead.text for group in groups])
    return dict(zip(groups, counts, strict=True))


def _overhead(n_passages: int, writer: Writer) -> int:
    """Return the tokens of prefix, separators and special tokens for `n_passages`."""
    words = ["a"] * max(n_passages, 1)
    return writer.count_request(words) - sum(writer.count_tokens(words))


def _choose_fairly(
    groups: Sequence[SentenceGroup],
    costs: Mapping[SentenceGroup, int],
    budget: int,
    writer: Writer,
) -> list[SentenceGroup]:
    """Choose by rank within each article's equal share, then in what is left over.

    Where separators would take more than half of the budget, only those articles take
    part whose best sentences rank first.
    """
    needs: dict[str, int] = {}
    for group in groups:
        article = group.lead.article_id
        needs[article] = needs.get(article, 0) + costs[group]
    while len(needs) > 1 and _overhead(len(needs), writer) > budget // 2:
        needs.popitem()  # groups come best first, so the last article ranks last
    room = budget - _overhead(len(needs), writer)
    left = equal_shares(needs, room)
    chosen: list[SentenceGroup] = []
    waiting: list[SentenceGroup] = []
    for group in groups:
        article = group.lead.article_id
        if article in left and costs[group] <= left[article]:
            left[article] -= costs[group]
            chosen.append(group)
        elif article in left:
            waiting.append(group)
    spare = room - sum(costs[group] for group in chosen)
    for group in waiting:
        if costs[group] <= spare:
            spare -= costs[group]
            chosen.append(group)
    return chosen


def equal_shares(needs: Mapping[str, int], room: int) -> dict[str, int]:
    """Share `room` equally; whoever needs less gives the rest back to the others.

    Returns one share a key, each at most its need, in sum at most `room`; what does not
    divide goes to the first keys.
    """
    shares = dict.fromkeys(needs, 0)
    room = max(room, 0)
    hungry = sorted(needs, key=lambda name: needs[name])
    for place, name in enumerate(hungry):
        shares[name] = min(needs[name], room // (len(hungry) - place))
        room -= shares[name]
    return shares


def _shrink(
    part: list[SentenceGroup], budget: int, writer: Writer
) -> list[SentenceGroup]:
    """Drop the lowest scores until the request as the writer encodes it is in budget.

    Sentences joined can cost a token more or less than the sum of their parts.
    """
    while part and _count(_passages(part), writer) > budget:
        worst = min(reversed(part), key=lambda group: group.score)
        part = [group for group in part if group is not worst]
    return part


def _pack_in_parts(
    groups: Sequence[SentenceGroup],
    costs: Mapping[SentenceGroup, int],
    budget: int,
    writer: Writer,
) -> list[list[SentenceGroup]]:
    """Pack groups in reading order into parts that fit the window, few to a topic."""
    parts: list[list[SentenceGroup]] = [[]]
    articles: set[str] = set()
    used = 0
    for group in groups:
        cost = costs[group] + 1  # a joint between sentences can cost a token
        together = articles | {group.lead.article_id}
        if parts[-1] and used + cost + _overhead(len(together), writer) > budget:
            parts.append([])
            together, used = {group.lead.article_id}, 0
        parts[-1].append(group)
        articles, used = together, used + cost
    return [_shrink(part, budget, writer) for part in parts if part]


def _missing(
    groups: Iterable[SentenceGroup], parts: Iterable[Iterable[SentenceGroup]], why: str
) -> list[LeftOut]:
    kept = {id(group) for part in parts for group in part}
    return [LeftOut(group, why) for group in groups if id(group) not in kept]


def _reading_order(
    groups: Iterable[SentenceGroup], order: Mapping[str, int]
) -> list[SentenceGroup]:
    return sorted(
        groups, key=lambda group: (order[group.lead.article_id], group.lead.start)
    )


def _passages(part: Iterable[SentenceGroup]) -> tuple[Passage, ...]:
    """Join the sentences of each article: one passage an article."""
    leads: dict[str, list[Sentence]] = {}
    for group in part:
        leads.setdefault(group.lead.article_id, []).append(group.lead)
    return tuple(
        Passage(" ".join(lead.text for lead in of_article), tuple(of_article))
        for of_article in leads.values()
    )


def _count(passages: Sequence[Passage], writer: Writer) -> int:
    return writer.count_request([passage.text for passage in passages])


def _prompt(
    topic_id: str,
    parts: Sequence[Sequence[SentenceGroup]],
    left_out: Iterable[LeftOut],
    writer: Writer,
    budget: int | None,
) -> Prompt:
    passages = tuple(_passages(part) for part in parts if part)
    return Prompt(
        topic_id=topic_id,
        parts=passages,
        kept=tuple(group for part in parts for group in part),
        left_out=tuple(left_out),
        n_tokens=tuple(_count(part, writer) for part in passages),
        budget=budget,
    )

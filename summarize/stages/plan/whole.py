"""What a writer of a whole summary is told of its sentences, beside themselves.

It reads them all, the old and the new, and chooses by itself; what plan would pass over
as out of date it is to know, and where two sources differ.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from summarize.claims.sources import Sources
from summarize.claims.verdict.superseded import Superseded, superseded
from summarize.language import has_words
from summarize.schema import Conflict, Plan, Prompt, Sentence

_TOLL = "toll"  # a conflict by itself, which knows both values

_Leads = Mapping[Sentence, Sentence]


def plan_whole(
    prompt: Prompt,
    sources: Sources,
    conflicts: Sequence[Conflict],
    *,
    language: str,
    days: Mapping[str, date],
) -> Plan:
    """Return a plan without items, with what is known of the sentences of a prompt.

    Its `conflicts` are what later articles supersede, then those given, updates first,
    all between leads that the prompt has: that of its group stands for a sentence, and
    what has no lead there on both sides is left out. Its `past` are the leads that
    expect what by the last article's day is over.
    """
    outdated = superseded(prompt.kept, sources, days) if has_words(language) else {}
    told = [(prompt.kept[place].lead, each) for place, each in outdated.items()]
    leads = {m: group.lead for group in prompt.kept for m in group.members}
    found = [*_overtaken(told), *sorted(conflicts, key=_is_disagreement)]
    return Plan(
        prompt,
        language=language,
        conflicts=tuple(_between_leads(found, leads)),
        past=tuple(lead for lead, each in told if each.by is None),
    )


def _is_disagreement(conflict: Conflict) -> bool:
    return conflict.relation == "disagreement"


def _overtaken(told: Iterable[tuple[Sentence, Superseded]]) -> Iterable[Conflict]:
    """Return what sentences tell that another one tells anew, each once.

    Several that say one thing in the same words are one side.
    """
    found: dict[tuple[Sentence, str], Conflict] = {}
    for lead, each in told:
        if each.by is None or each.why == _TOLL:
            continue
        said = lead.text[each.start : each.end]
        key = (each.by, said.casefold())
        if key in found:
            older, newer = found[key].also
            found[key] = replace(found[key], also=((*older, lead), newer))
        else:
            sides, values = (lead, each.by), (said, each.told)
            found[key] = Conflict(each.why, sides, values, relation="update")
    return found.values()


def _between_leads(conflicts: Iterable[Conflict], leads: _Leads) -> Iterable[Conflict]:
    """Yield conflicts with the leads of their sentences, if both sides have one."""
    for conflict in conflicts:
        one, other = (
            tuple(dict.fromkeys(leads[each] for each in (side, *also) if each in leads))
            for side, also in zip(conflict.sentences, conflict.also, strict=True)
        )
        if one and other:
            sides, also = (one[0], other[0]), (one[1:], other[1:])
            yield replace(conflict, sentences=sides, also=also)

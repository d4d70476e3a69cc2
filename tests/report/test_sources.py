"""Sources as prose names them: numbers, letters, what they support."""

from dataclasses import replace

from summarize.report.sources import NumberedSources
from summarize.schema import (
    Article,
    Headline,
    Sentence,
    SummarySentence,
    Supporter,
    Topic,
)
from tests.report.samples import citation, source, storm, storm_summary

TOPIC = storm()
ROOF = source(TOPIC, "a", "The storm tore the roof off the fish hall at Port Ellan.")
TWIN = source(TOPIC, "b", "The storm tore the roof off Port Ellan's fish hall.")
FIFTEEN = source(TOPIC, "b", "Fifteen people were hurt.")


def numbered(
    *sentences: SummarySentence, headline: Headline | None = None
) -> NumberedSources:
    summary = replace(storm_summary(), sentences=sentences, headline=headline)
    return NumberedSources(summary, TOPIC)


def test_a_passage_in_the_words_of_the_summary_has_no_letter() -> None:
    told = SummarySentence(ROOF.text, (citation(ROOF, 1.0), citation(TWIN, 0.9)))
    sources = numbered(told)
    assert sources.marks(told) == "[1][2a]"
    assert [[p.words for p in each.quoted] for each in sources.all] == [[], [TWIN.text]]


def test_what_another_sentence_has_word_for_word_is_not_quoted_for_the_headline() -> (
    None
):
    headline = Headline("Roof torn off", (citation(ROOF, 1.0),))
    sources = numbered(
        SummarySentence(ROOF.text, (citation(ROOF, 1.0),)), headline=headline
    )
    assert sources.marks(headline) == "[1]"


def test_a_full_name_in_brackets_does_not_make_other_words() -> None:
    topic = Topic("t", (Article("a", 'PORT (AP) - "We go," Lee said.'),))
    passage = Sentence("a", 0, 0, 30, "")
    told = SummarySentence('"We go," [Ann] Lee said.', (citation(passage, 1.0),))
    summary = replace(
        storm_summary(), sentences=(told,), articles=storm_summary().articles[:1]
    )
    assert NumberedSources(summary, topic).marks(told) == "[1]"


def test_a_source_tells_how_much_of_the_summary_it_says() -> None:
    both = (Supporter("a", whole=True), Supporter("b", whole=False))
    half = (Supporter("a", whole=False),)
    told = [
        SummarySentence(text, supporters=said)
        for text, said in (
            ("It rained.", both),
            ("It blew.", both),
            ("It froze.", half),
        )
    ]
    assert [each.says for each in numbered(*told).all] == [
        "says 3 sentences, 1 of them in part",
        "says 2 sentences in part",
    ]


def test_the_headline_counts_where_a_source_says_nothing_else() -> None:
    headline = Headline("Hurt", supporters=(Supporter("b", whole=True),))
    told = SummarySentence("It stormed.", supporters=(Supporter("a", whole=True),))
    says = [each.says for each in numbered(told, headline=headline).all]
    assert says == ["says 1 sentence", "says the headline"]
    assert (
        numbered(told).all[1].says
        == "not found to say any of it; may say it in other words"
    )


def test_the_nearest_passage_is_no_support() -> None:
    told = SummarySentence("Pigs flew.", (citation(FIFTEEN, 0.1, "nearest"),))
    sources = numbered(told)
    assert sources.marks(told) == "[2a?]"
    assert sources.all[1].says == "nearest passage only"


def test_a_passage_is_only_for_parts_where_no_sentence_rests_on_all_of_it() -> None:
    clause = replace(citation(FIFTEEN, 0.6), summary_start=0, summary_end=13)
    first = SummarySentence("Boats were lost, and fifteen people hurt.", (clause,))
    second = SummarySentence("Boats sank off the quay and fifteen swam.", (clause,))
    whole = SummarySentence("Fifteen were injured.", (citation(FIFTEEN, 0.6),))
    nearest = SummarySentence("Pigs flew.", (citation(FIFTEEN, 0.1, "nearest"),))
    doubts = {
        "only for “Boats were lo”": (first,),
        "only for “Boats were lo”, “Boats sank of”": (first, second),
        "only for “Boats were lo” ": (nearest, first),
        "": (first, whole),
    }
    for doubt, told in doubts.items():
        [passage] = numbered(*told).all[1].quoted
        assert passage.doubt.removeprefix(" – ") == doubt.strip()


def test_the_strength_stands_beside_the_part() -> None:
    cited = citation(FIFTEEN, 0.6, "medium")
    clause = replace(cited, summary_start=0, summary_end=10)
    told = SummarySentence("Boats sank and fifteen people were hurt.", (clause,))
    [passage] = numbered(told).all[1].quoted
    assert passage.doubt == " – only for “Boats sank”, medium support"
    strong = SummarySentence("Fifteen were hurt.", (citation(FIFTEEN, 0.9),))
    [passage] = numbered(told, strong).all[1].quoted
    assert passage.doubt == ""


def test_passages_go_on_with_two_letters_behind_z() -> None:
    text = "".join(f"Boat {n} sank. " for n in range(100, 128))
    topic = Topic("t", (Article("a", text),))
    places = [Sentence("a", n, 15 * n, 15 * n + 14, "") for n in range(28)]
    told = SummarySentence("All sank.", tuple(citation(each, 0.9) for each in places))
    summary = replace(
        storm_summary(), sentences=(told,), articles=storm_summary().articles[:1]
    )
    assert NumberedSources(summary, topic).marks(told).endswith("[1z][1aa][1ab]")

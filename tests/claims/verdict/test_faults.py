from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.claims.sources import Sources
from summarize.claims.verdict.faults import compare_with_sources
from summarize.flags import Flag, FlagKind
from tests.build import sentences
from tests.readings import compared

# claim, passages, and the fault that must be among those found
FALSE = [
    # told elsewhere only in part, or of another thing
    ("Cash was handed out near polling places in Orvik.",
     ["Berg alleged that cash had been handed out near polling places in Orvik.",
      "Police in Orvik closed a complaint about cash near polling places."], "frame"),
    ("The firm has opened a studio in Orvik.",
     ["The firm may open a studio in Orvik, but nothing has been decided.",
      "The season of the firm opens on Monday."], "frame"),
    # to whom it is done in a passage does it in the claim
    ("The leader was urged by the ministry to hurry.",
     ["The leader asked why it took so long, and urged the ministry to hurry."],
     "roles"),
    # somebody else by a noun
    ("Firefighters opened a track for tractors on Monday.",
     ["On Monday soldiers opened a track for tractors."], "attribution"),
    # denied, and told of as a fact nowhere else
    ("Guards made no arrests on Monday.", ["Guards made arrests on Monday."],
     "negation"),
    ("Jan Orm and Lars Fell have been charged with arson.",
     ["Two men, Jan Orm and Lars Fell, were questioned about the fire.",
      "Neither has been charged with arson."], "negation"),
    ("On Monday Holm sang at the harbour gala.",
     ["On Monday Berg sang at the harbour gala.", "At home Holm sleeps."], "roles"),
    ("The owner, a mother of 10 and a smuggler, is ill, and the Orvik works are shut.",
     ["The owner is ill, and the Orvik works are shut."], "added"),
    # another word in the same place
    ("A nurse was stabbed outside the clinic on Monday.",
     ["A doctor was stabbed outside the clinic on Monday."], "word"),
    ("Assaults on staff had halved to 46, the ward said.",
     ["Assaults on staff had doubled to 46, the ward said."], "word"),
    ("Two people were killed when a bus overturned near Orvik.",
     ["Two people were hurt when a bus overturned near Orvik."], "word"),
    ("Sweden has taken similar steps.",
     ["Denmark and the Netherlands have taken similar steps.",
      "In Sweden nothing has changed."], "word"),
    ("A court in Oslo ordered the sale.",
     ["A court in Bergen ordered the sale."], "word"),
    ("The tunnel was closed after the flood.",
     ["The bridge was closed after the flood."], "word"),
    ("The students were given free meals.",
     ["The teachers were given free meals."], "word"),
    # no fact in the passage
    ("“The well was poisoned,” Ulf Tra said.",
     ["“I never said the well was poisoned,” Ulf Tra said."], "frame"),
    ("The plant hid test results.",
     ["Prosecutors allege that the plant hid test results; the company denies it."],
     "frame"),
    ("The pools will reopen on Monday.",
     ["If the tests on Monday are clean, the pools will reopen."], "frame"),
    ("The mill polluted the river.",
     ["The mill is accused of polluting the river."], "frame"),
    ("A man was killed by a shark.",
     ["A man is believed to have been killed by a shark."], "frame"),
    ("The company has bought the dairy.",
     ["The company wants to buy the dairy."], "frame"),
    ("The driver has lost his licence.",
     ["The driver could lose his licence."], "frame"),
    # negated in one only
    ("The panel was tested.", ["The panel was not tested."], "negation"),
    ("Nobody was hurt in the blast.",
     ["Two people were hurt in the blast."], "negation"),
    ("The law did not pass.", ["The law passed."], "negation"),
    # turned round
    ("Sales went up in May.", ["Sales went down in May."], "opposite"),
    ("The council voted against the bridge.",
     ["The council voted for the bridge."], "opposite"),
    # a wider reach
    ("All schools in the district will close.",
     ["Most schools in the district will close."], "scope"),
    ("Only children were treated at the clinic.",
     ["Children were treated at the clinic."], "scope"),
    ("The ban covers all shops, pharmacies too.",
     ["The ban covers all shops except pharmacies."], "scope"),
    # roles
    ("Lund sued Berg over the patent.",
     ["Lund was sued by Berg over the patent."], "roles"),
    ("The union accused the railway of lying.",
     ["The railway accused the union of lying."], "roles"),
    # added
    ("Thieves took 48 paintings from the museum because the guard was asleep.",
     ["Thieves took 48 paintings from the museum."], "added"),
    ("The airport closed, stranding thousands of passengers.",
     ["The airport closed."], "added"),
    # somebody else
    ("Assaults on staff have doubled in a year, the hospital said.",
     ["Assaults on staff have doubled in a year, union leader Pia Strand said.",
      "The hospital has 400 beds."], "attribution"),
    ("According to Berg, the bridge was safe.",
     ["According to Lund, the bridge was safe.", "Berg left."], "attribution"),
]  # fmt: skip

# claims that their passages support, in other words
TRUE = [
    # merged from several passages: another one says what the nearest does not
    ("Guards arrived at nine and made no arrests, warden Lund said.",
     ["Guards who arrived at nine asked about earlier arrests, warden Lund said.",
      "Warden Lund said the guards made no arrests."]),
    ("The bridge had the shortest life of any in Orvik.",
     ["In Orvik no bridge has had a life that was shorter than that of this bridge."]),
    ("A ship hit the quay in Orvik on Monday, and marsh campers sang at noon.",
     ["A ship hit the quay in Orvik on Monday, and marsh dwellers sang at noon.",
      "At noon marsh campers sang."]),
    ("Nobody is to pay more for water in Orvik, and the owner, a mother of 10, is ill.",
     ["Nobody is to pay more for water in Orvik, and the owner is ill.",
      "Ada Lund, a mother of 10, owns the works."]),
    # two names of one person, and one name in two spellings
    ("On Monday Katrin sang at the harbour gala.",
     ["On Monday Holm sang at the harbour gala.",
      "The singer Katrin Holm lives in Orvik."]),
    ("President Tamsi signed the harbour treaty on Monday.",
     ["President Tamsy signed the harbour treaty on Monday.",
      "The treaty of President Tamsi is new."]),
    # who first said, and what somebody says that another one told
    ("Warden Lund first said the well was dry.",
     ["Warden Lund said the well was dry."]),
    ("Ada Holm says Per Berg told her to sign the lease.",
     ["The lease is old, she said.",
      "Holm says Per Berg told her to sign the lease."]),
    # synonyms and broader words
    ("The ferry struck the pier in thick fog.",
     ["The ferry hit the pier in thick fog."]),
    ("Two pupils were injured when the minibus overturned.",
     ["Two students were hurt when the minibus overturned."]),
    ("A vessel hit the breakwater on Tuesday.",
     ["A ferry hit the breakwater on Tuesday."]),
    ("There was one fatality near Ostby, a man whose van was crushed by a tree.",
     ["One man died near Ostby when a tree fell on his van."]),
    # active and passive
    ("The minister was criticised by the auditor.",
     ["The auditor criticised the minister."]),
    ("Lund sued Berg over the patent.",
     ["Berg was sued by Lund over the patent."]),
    ("The house was sold to Per Berg by Anna Lund.",
     ["Anna Lund sold the house to Per Berg."]),
    # fronted
    ("On Monday the mill burned down.", ["The mill burned down on Monday."]),
    ("In Torvik, 40 homes lost power after the storm.",
     ["After the storm, 40 homes in Torvik lost power."]),
    # who said it: moved, dropped, called by title
    ("Police said the driver was drunk.", ["The driver was drunk, police said."]),
    ("The driver was drunk.", ["The driver was drunk, police said."]),
    ("The driver was drunk, police said.",
     ["According to police, the driver was drunk."]),
    ("The mayor said the pool would reopen in May.",
     ["Ida Holt, the mayor of Torvik, spoke on Monday.",
      "Holt said the pool would reopen in May."]),
    ("Mona Dahl said the vote was fair.",
     ["Election chief Mona Dahl praised the staff.", "“The vote was fair,” she said."]),
    # who it is: by title, pronoun, acronym, people for country
    ("Ida Holt resigned on Monday.",
     ["Ida Holt has been mayor since 2019.", "She resigned on Monday."]),
    ("Norvik Steel will cut 300 jobs.",
     ["Norvik Steel reported a loss.", "The company will cut 300 jobs."]),
    ("The WHO approved the vaccine.",
     ["The World Health Organization approved the vaccine."]),
    ("The World Health Organization approved the vaccine.",
     ["The WHO approved the vaccine."]),
    ("The Swedish government raised taxes.", ["Sweden's government raised taxes."]),
    ("Denmark's minister visited the port.",
     ["The Danish minister visited the port."]),
    # less, and the same frame
    ("Some residents were evacuated.", ["All residents were evacuated."]),
    ("A nurse was stabbed.",
     ["A nurse was stabbed outside the clinic on Monday evening."]),
    ("The plant may close next year.", ["The plant could close next year."]),
    ("The pools will reopen on Monday if the tests are clean.",
     ["If the tests are clean, the pools will reopen on Monday."]),
    ("Firefighters failed to save the barn.",
     ["Firefighters could not save the barn."]),
    # denied in both
    ("No charges have been filed.", ["Charges have not been filed."]),
    ("Police have made no arrests.", ["No arrests have been made."]),
    # from several passages
    ("A fire killed 12 workers at the mill, which employs 340 people.",
     ["A fire killed 12 workers at the mill on Monday.",
      "The mill employs 340 people."]),
    # numbers that follow from those of the passages
    ("The council passed the plan by a margin of 28 votes.",
     ["The council passed the plan, by 89 votes to 61."]),
    ("Five of the 21 provinces had no snow.",
     ["Snow covered 16 of the 21 provinces."]),
    ("The analyst thinks that the recall will cost 190 billion dong.",
     ["The firm thinks that the recall will cost 95 billion dong, "
      "the analyst that it will be twice that."]),
    # in other parts of speech
    ("The shooting of the guard shocked the town.",
     ["The town was shocked when the guard was shot."]),
    ("The closure of the mill cost 300 jobs.",
     ["The mill closed and 300 jobs were lost."]),
    ("Anna Lund met Per Berg in Oslo.", ["Per Berg met Anna Lund in Oslo."]),
]  # fmt: skip

UNRELATED = ["Orchids bloomed in remote valleys.", "The orchestra tuned violins."]


@pytest.mark.parametrize(("claim", "passages", "kind"), FALSE)
def test_what_a_claim_says_otherwise_is_found(
    claim: str, passages: list[str], kind: str
) -> None:
    assert kind in {flag.kind for flag in compared(claim, *passages).faults}


@pytest.mark.parametrize(("claim", "passages"), TRUE)
def test_what_passages_support_in_other_words_has_no_fault(
    claim: str, passages: list[str]
) -> None:
    assert compared(claim, *passages).faults == ()


@pytest.mark.parametrize(("claim", "passages"), [row[:2] for row in FALSE] + TRUE)
def test_an_unrelated_article_changes_nothing(claim: str, passages: list[str]) -> None:
    alone = Sources(sentences(*passages))
    beside = Sources([*sentences(*passages), *sentences(*UNRELATED, article_id="b")])
    expected = compare_with_sources(alone.read(claim), alone)
    assert compare_with_sources(beside.read(claim), beside) == expected


@pytest.mark.parametrize(
    ("claim", "passage", "kind"),
    [(row[0], row[1][0], row[2]) for row in FALSE if len(row[1]) == 1],
)
def test_the_order_of_articles_does_not_change_the_faults(
    claim: str, passage: str, kind: str
) -> None:
    articles = [
        sentences(text, article_id=name)
        for name, text in zip("abc", [passage, *UNRELATED], strict=True)
    ]
    first, last = (
        Sources([*chain.from_iterable(order)]) for order in (articles, articles[::-1])
    )
    found = compare_with_sources(first.read(claim), first)
    assert compare_with_sources(last.read(claim), last) == found
    assert kind in {flag.kind for flag in found.faults}


def test_a_passage_that_has_little_of_a_claim_does_not_frame_it() -> None:
    claim = "Lund sold her mill and moved to Tarn after the bridge closed."
    found = compared(claim, "The bridge could close.")
    assert found.open
    assert found.faults == ()


def test_open_are_the_words_of_content_that_no_passage_says() -> None:
    assert compared("The dairy burned.", "The mill burned.").open == ((4, 9),)
    assert compared("Fog slowly fell.", "Fog fell.").open == ()


def test_open_words_in_a_row_are_one_run_and_a_number_in_another_form_is_none() -> None:
    passage = "Half of the mill burned on Monday."
    assert compared("The old stone mill burned.", passage).open == ((4, 13),)
    assert compared("50 per cent of the mill burned.", passage).open == ()
    assert compared("The mill burned 12 boats.", passage).open == ((16, 24),)


def test_faults_are_in_the_order_of_their_kinds_each_once() -> None:
    claim = "All nurses of the ward voted against the new bridge in May."
    passage = "Some nurses of the ward voted for the new bridge in May."
    faults = compared(claim, passage, passage).faults
    kinds = [flag.kind for flag in faults]
    assert kinds == sorted(kinds, key=list(FlagKind).index)
    assert len(set(faults)) == len(faults)
    assert Flag(FlagKind.OPPOSITE, "against", "for") in faults
    assert Flag(FlagKind.SCOPE, "All", "Some") in faults


@pytest.mark.parametrize(("claim", "passages"), [("", ["Fog."]), ("Fog.", [])])
def test_nothing_to_compare_gives_no_fault(claim: str, passages: list[str]) -> None:
    assert compared(claim, *passages).faults == ()


TEXTS = st.one_of(
    st.sampled_from([row[0] for row in FALSE + TRUE]),
    st.sampled_from([row[1][0] for row in FALSE + TRUE]),
    st.text(
        st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=60
    ),
)


@given(TEXTS, st.lists(TEXTS, max_size=3))
@settings(max_examples=100)
def test_a_sentence_compared_with_itself_has_no_fault_and_no_open_word(
    text: str, others: list[str]
) -> None:
    alone = compared(text, text)
    assert (alone.faults, alone.open) == ((), ())
    assert compared(text, text, *others).open == ()
    assert compared(text, text, *others).faults == ()


@given(TEXTS, st.lists(TEXTS, min_size=1, max_size=4))
@settings(max_examples=100)
def test_a_comparison_repeats_itself(claim: str, passages: list[str]) -> None:
    assert compared(claim, *passages) == compared(claim, *passages)

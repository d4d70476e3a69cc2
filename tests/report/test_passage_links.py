"""Links between passages, their twins and the sentences that cite them."""

from summarize.report.passage_links import PassageLink, TopicLinks
from tests.report.samples import span, storm, storm_summary

ROOF = span(storm(), "a", "The storm tore the roof off the fish hall at Port Ellan.")
TWIN = span(storm(), "b", "The storm tore the roof off Port Ellan's fish hall.")


def test_a_passage_leads_to_its_place_its_twin_and_the_sentences_that_cite_it() -> None:
    links = TopicLinks("t", storm_summary(), storm())
    assert links.link(ROOF) == PassageLink("Harbour Post", "t/p1.1")
    [related] = links.related(ROOF)
    assert (related.text, related.links[0].outlet) == ("also in", "Courier")
    assert links.related(TWIN)[0].text == "the same as in"
    assert links.cited_by(ROOF) == (1,)


def test_without_the_articles_no_link_leads_anywhere() -> None:
    links = TopicLinks("t", storm_summary(), None)
    assert links.link(ROOF) == PassageLink("Harbour Post", "")
    assert links.outlet("nobody") == "nobody"

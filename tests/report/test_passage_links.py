"""Links between passages and their twins."""

from summarize.report.passage_links import PassageLink, TopicLinks
from tests.report.samples import span, storm, storm_summary

ROOF = span(storm(), "a", "The storm tore the roof off the fish hall at Port Ellan.")
TWIN = span(storm(), "b", "The storm tore the roof off Port Ellan's fish hall.")


def test_a_passage_leads_to_its_place_and_its_twin() -> None:
    links = TopicLinks("t", storm_summary(), storm())
    assert links.link(ROOF) == PassageLink("Harbour Post", "t/p1.1")
    [related] = links.related(ROOF)
    assert (related.text, related.links[0].outlet) == ("also in", "Courier")
    assert links.related(TWIN)[0].text == "the same as in"


def test_without_the_articles_no_link_leads_anywhere() -> None:
    links = TopicLinks("t", storm_summary(), None)
    assert links.link(ROOF) == PassageLink("Harbour Post", "")
    assert links.outlet("nobody") == "nobody"

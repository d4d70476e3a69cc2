"""Documents as they are scraped, cleaned as a default run does: rules and encoder.

What must go of each stands in ⟦ ⟧; all else is the story and must stay.
"""

import re

import pytest

from summarize.language import language_of
from summarize.schema import Article, Topic
from summarize.stages.begin import begin_topic
from summarize.stages.clean import CleanOptions, clean_articles
from summarize.tagging.tagger import load_tagger

BLOG = (
    "The pump of our old boiler began to knock in the first week of frost, and I put "
    "it down to air in the pipes. I bled every radiator in the house before I gave up "
    "on that idea. ⟦This post may contain affiliate links; if you buy something we may "
    "earn a small commission at no cost to you.⟧ On Sunday the knock had become a "
    "shriek that the neighbours could hear.\n\nThe bearing was gone, as the plumber "
    "saw from the door. He charged me sixty marks for the look.\n"
)
COURT = (
    "A baker who sold day-old bread as fresh was fined 4,000 marks in Elmport on "
    "Tuesday. ⟦Did you know that our readers' donations pay for three of the four "
    "reporters in this newsroom?⟧ Judge Ida Berg also ordered him to close his shop "
    "on the quay for a month.\n\nThe baker, who has three other shops in the town, "
    "did not say whether he would appeal.\n"
)
WALL = (
    "Her father had signed up for a free trial of a chess site, and forgot it.\n\n"
    "Subscribe to continue reading, said the page that he had wanted to open, and he "
    "did what it asked, three times over in one year, his daughter found in August. "
    "There were six.\n\nThe bank gave him back a part of the money in the autumn.\n"
)
DATELINE = (
    "⟦Home News Weather Share ELMPORT, Ohio —⟧ The lift bridge over the Tarn will stay "
    "open for boats until Friday, state engineers said on Sunday. A cable tore on "
    "Saturday night, and a new one has to come by rail. ⟦Advertisement⟧ Drivers are "
    "sent over the old bridge at Skell, which adds 12 miles to the way.\n"
)
GERMAN = (
    "Der Stadtrat von Elmbach hat am Dienstag den Bau einer neuen Brücke beschlossen. "
    "⟦Lesen Sie dazu auch den Kommentar unserer Redakteurin Ida Berg.⟧ Sie soll neun "
    "Millionen Euro kosten und in drei Jahren stehen. Die alte Brücke ist seit dem "
    "Hochwasser im Mai gesperrt. ⟦Wenn Ihnen dieser Beitrag gefallen hat, empfehlen "
    "Sie ihn gern weiter.⟧\n"
)
LIVE = (
    "⟦9.40pm⟧\n\nThe last of the 14 miners is out of the shaft at Holm, and the crowd "
    "at the gate has begun to sing.\n\nDoctors say that all of them will spend the "
    "night in hospital. The mine stays shut until it has been inspected.\n\n⟦That's "
    "all from me, Jo Bell, for tonight; my colleague Ann Kern will be here from six.⟧\n"
)
STAMPED = (
    "⟦Support us⟧\n\n⟦By Ann Kern and Jo Bell⟧\n\n⟦Published June 20, 2024, 5 a.m.⟧\n\n"
    "⟦Updated June 21, 2024, 9 a.m.⟧\n\n⟦5 min read⟧\n\n"
    "Half a mile of the sea wall at Skell was filled with straw instead of clay.\n\n"
    "Soil tests made two years ago showed that the material had begun to rot.\n\n"
    "The council learned of the results in March and told nobody.\n\n"
    "Kern & Sons was paid $31 million for the job.\n\n"
    "Its owner said that a partner had bought the fill from a farm.\n\n"
    "Engineers will inspect all of the dam before the storms of autumn.\n\n"
    "Repairs would take a year at least, a spokesman for the army said on Friday.\n\n"
    "Two thirds of the cost came from parliament, which wants it back.\n"
)


@pytest.mark.parametrize(
    "marked", [BLOG, COURT, WALL, DATELINE, GERMAN, LIVE, STAMPED], ids=range(7)
)
def test_furniture_goes_and_the_story_stays(marked: str) -> None:
    text = re.sub("[⟦⟧]", "", marked)
    topic = Topic("t", (Article("a", text),))
    options, code = CleanOptions(), begin_topic(topic)
    [cleaned] = clean_articles(
        topic.articles, options, language_of(code), code, load_tagger(options)
    )
    kept = " ".join(text[start:end] for start, end in cleaned.kept)
    story = re.sub("⟦[^⟧]*⟧", "", marked)
    assert kept.split() == story.split()

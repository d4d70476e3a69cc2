"""English words for what holds now, for what no longer does, and for what never did."""

from summarize.language.claim_words import ReplacingWords
from summarize.language.lists import phrases, word_set

REPLACING = ReplacingWords(
    current=phrases(
        """
        now, still, currently, current, presently, at present, at the moment, for now
        present (plan|plans|offer|policy|position|state|level|rate|tally|count|figure)
        present (toll|total|estimate|intention|price|number|line)
        latest, newest, most recent, most up-to-date, up to now, so far, to date
        as (things|matters) (now )?stand, as it stands, stands? at, as of (now|today)
        (has|have) yet to, (has|have) not yet, not yet (been|decided|known)
        remains? (in|at|on|under|closed|shut|open|missing|unknown|undecided|unclear)
        remains? \\w+ed, in fact, actually
        (the|its|their|his|her|an?|\\w+'s) (corrected|revised|updated)
        """
    ),
    earlier=phrases(
        """
        at first, first (\\w+ed|put|said|thought|given|set), initial(ly)?, original(ly)?
        earlier, previous(ly)?, former(ly)?, had, used to, (was|were) then
        forecast, forecasts, expected, predicted
        """
    ),
    other_days=phrases(
        """
        (last|that) (week|month|year|spring|summer|autumn|winter), before, ago, until
        """
    ),
    disowned=phrases(
        """
        rather than, instead of, in place of, not, no longer
        (revised|corrected|changed|amended) from
        replac(es|ed|ing) an? (first|earlier|initial|preliminary|previous) \\w+ of
        (first|initially|originally|earlier|previously) (put|given|set) (at|as)
        (first|initially|originally|earlier|previously|wrongly) (reported|stated)( as)?
        (first|initially|originally|earlier|previously) (estimated|valued|priced)( at)?
        (first|initially|originally|earlier|previously) (thought|believed|said) to be
        (put|given|reported|estimated|stated) (first|initially|originally) (at|as)
        """
    ),
    disowned_behind=phrases(
        """
        as (was |had been )?(first|initially|originally|earlier|previously) \\w+
        as (it )?(was |had been )?(wrongly|mistakenly) \\w+
        as (reported|announced|stated) (first|initially|originally|earlier|previously)
        (first|initially|originally|previously|wrongly) (reported|announced|stated)
        (as|that was) (had been )?(reported|announced) (at first|earlier|before)
        """
    ),
    growing=word_set(
        """
        rose risen climbed grew grown increased jumped swollen widened reached raised
        lifted improved hiked upped boosted bumped sweetened doubled tripled
        """
    ),
    falling=word_set(
        """
        fell fallen dropped declined slipped narrowed shrunk lowered cut reduced trimmed
        slashed halved
        """
    ),
    holding=phrases(
        """
        (now )?stands? at, (is|are) now, now (number|numbers|total|totals)
        (is|are|was|were) in fact, (is|are|was|were) actually, has (now )?reached
        have (now )?reached
        """
    ),
    newer=word_set(
        "new newer improved revised raised increased reduced updated corrected amended"
    ),
    tellers=word_set(
        """
        number figure figures count tally total estimate estimates sum amount level
        confirmed official officially latest recent overall
        """
    ),
    old=word_set("from"),
    openers=word_set("and as"),
    beside_value=word_set("about around roughly nearly almost some just only the"),
    of_value=(
        *phrases("of, is, was, at, to, stands at"),
        r"puts? [\w '’-]{1,60}? at",  # puts the loss at
    ),
    to_value=word_set("to"),
    lately=word_set("since now been"),
    set_values=word_set(
        """
        offer bid figure figures count tally toll total estimate estimates forecast
        price demand target number budget fee fine sum proposal
        """
    ),
    revoking=word_set(
        """
        overturned reversed scrapped cancelled canceled shelved rescinded revoked
        quashed annulled abandoned dropped ditched withdrew withdrawn repealed vetoed
        suspended
        """
    ),
    revoking_off=phrases(
        """
        called off, struck down, put off, backed away from
        (lifted|ended|eased) (the|its|a|their)
        """
    ),
    moving=word_set("postponed delayed rescheduled deferred moved"),
    staying=phrases("(stayed|remained|kept) (shut|closed|away)"),
    moving_off=phrases("(pushed|put|moved) back, put off, brought forward"),
    ruled=word_set(
        """
        decision decisions plan plans planned vote order orders ruling resolution
        proposal proposals scheduled set due intention controversial earlier previous
        original
        """
    ),
    to_come=phrases(
        """
        (is|are) (now |still )?to, (is|are) (now |still )?(planned|scheduled)
        (is|are) (now |still )?(due|set|expected) (to|for|on), will, (goes|go) ahead
        (plan|plans|decision|vote|intention) (is|are) (still )?(to|for), shall
        """
    ),
)

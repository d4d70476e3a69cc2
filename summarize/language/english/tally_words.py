"""English words for what happened to how many, and for when something came to be."""

from summarize.language.lists import classes, word_set
from summarize.language.number_words import TallyWords

TALLIES = TallyWords(
    deeds=classes(
        """
        killed, kill, kills, killing, dead, died, die, dies, dying, perished, slain,
            confirmed dead;
        hurt, hurts, hurting, injured, injure, injures, injuring, wounded, wound,
            wounds, wounding;
        missing, unaccounted for;
        arrested, arrest, arrests, arresting, detained, detain, detains, detaining,
            taken into custody;
        evacuated, evacuate, evacuates, evacuating, flee, fled, flees, fleeing,
            leave their homes, left their homes, leaving their homes,
            from their homes, out of their homes;
        displaced, displace, displaces, displacing, homeless;
        rescued, rescue, rescues, rescuing;
        trapped, trap, traps, trapping;
        stranded;
        hospitalized, hospitalised, taken to hospital, taken to hospitals,
            taken to the hospital, taken to area hospitals;
        infected, tested positive;
        abducted, kidnapped, abducting, kidnapping;
        destroyed, destroy, destroys, destroying, razed, leveled, levelled, flattened,
            demolished;
        damaged, damage, damages, damaging;
        burned, burn, burns, burning, burnt, charred, scorched;
        contained;
        without power, without electricity, lost power, lose power
        """
    ),
    outcomes=classes(
        """
        killed, deaths, fatalities;
        hurt, injuries;
        arrested, arrests;
        evacuated, evacuees;
        infected, infections
        """
    ),
    things=classes(
        """
        people, persons, person, residents, inhabitants, lives, souls;
        homes, home, houses, house;
        buildings, building, structures, structure;
        customers, customer
        """
    ),
    persons="people",
    tolls={
        "toll": "killed",
        "number of dead": "killed",
        "number of deaths": "killed",
        "number of injured": "hurt",
        "number of wounded": "hurt",
    },
    of_toll=word_set(
        """
        death official confirmed latest overall total final human raised raises put puts
        said says known provisional preliminary reported
        """
    ),
    lasting=classes(
        """
        built, constructed, erected;
        opened, inaugurated;
        founded, established;
        completed, finished;
        born;
        discovered
        """
    ),
    nobody=word_set("no nobody"),
    passing=word_set("missing trapped stranded") | {"without power"},
    shares=word_set("contained"),
    so_far=word_set("now far already currently still date"),
    rising=word_set(
        """
        rose rises risen rising climbed climbs climbing increased increases increasing
        grew grown grows jumped jumps raised revised updated reached bringing brings
        """
    ),
    changed=word_set(
        """
        lowered lowers lowering cut cuts cutting reduced reduces reducing trimmed
        slashed softened raised raises raising increased increases increasing lifted
        revised changed changes moved sweetened hiked upped boosted bumped doubled
        halved tripled
        """
    ),
    within=word_set("in from"),
    in_year=word_set("in"),
    after_rise=word_set("after"),
    parts=word_set("others other more another additional further adding"),
    rates=word_set(
        "each per every daily weekly monthly yearly annually annual average"
    ),
    other_times=word_set(
        """
        previous previously earlier former ago history historic deadliest worst since
        decade decades century anniversary past
        """
    ),
    spans=word_set("year month decade summer winter spring fall autumn"),
    clause_starts=word_set("for whose with after before by if because"),
    including=word_set("including includes included besides plus counting"),
    culprits=word_set(
        """
        gunman gunmen shooter shooters attacker attackers assailant assailants suspect
        suspects bomber bombers perpetrator perpetrators himself herself themselves
        """
    ),
    unsure=word_set(
        """
        would could may might if should feared fear fears whether unless estimate
        estimates estimated estimating expected expect expects forecast predicted plan
        plans planned potentially possibly likely also anticipate
        anticipates anticipated anticipating prepare prepared preparing
        """
    ),
    voices=word_set(
        """
        official officials source sources aide aides adviser advisers witness witnesses
        economist economists analyst analysts lawmaker lawmakers
        """
    ),
    forecasts=word_set(
        """
        forecast forecasts expected expecting expectations predicted prediction
        economists analysts poll polls polled survey surveyed surveys projected
        """
    ),
    numbered=word_set("block street avenue road st ave rd blvd"),
    yet=word_set("yet immediate immediately initially"),
    amounting=word_set(
        """
        reached totalled totaled exceeded passed surpassed topped neared approached
        averaged numbered climbed jumped soared dropped increased decreased declined
        doubled tripled surged gained amounted equalled equaled remained rounded counted
        included contained involved needed wanted
        """
    ),
)

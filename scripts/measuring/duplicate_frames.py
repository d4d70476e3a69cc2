"""Invented news sentences for the generator of pairs: frames with slots, and values."""

import random


def _words(text: str) -> list[str]:
    return text.split()


def _comma(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.split(",")]


FRAMES = (
    "{person}, mayor of {place}, {act} the plan to close {n} schools on {weekday}",
    "Police in {place} said {n} people were hurt when a ferry sank on {weekday}",
    "The council in {place} {act} a budget of {money} for flood walls along the river",
    "Sales of electric buses {move} {percent} in the year to {month}, {org} said",
    "{person} {did} the flooded villages near {place} with {person2} on {date}",
    "{org} {move} the price of its cheapest ticket by {money} at the end of {month}",
    "A court in {place} {ruled} the appeal that {person} had lodged against {org}",
    "{num} hikers were found near {place} {weekday} after a night in the snow",
    "{person} beat {person2} in the {ordinal} round of the chess open in {place}",
    "Engineers from {org} {did} the cracked dam above {place} before the rain came",
    "The number of nesting storks around {place} {move} {percent} since {year}",
    "Firefighters reached the burning warehouse in {place} at {time} on {weekday}",
    "{person} accused {person2} of hiding a report about the bridge at {place}",
    "{org} bought a rival bakery chain from {person} for {money} in {month}",
    "About {n} pupils in {place} missed school on {weekday} because of a {size} storm",
    "The {ordinal} tunnel under the bay at {place} {opened} to traffic on {date}",
    "{person} told reporters that {org} had hired {n} drivers since {month}",
    "Voters in {place} {act} the new tram line by {percent}, according to {org}",
    "A {size} fire at the harbour in {place} destroyed {n} boats early on {weekday}",
    "{org} {did} three sites near {place} with a team led by {person}",
    "Rescuers carried {num} children from a bus that slid off the road at {place}",
    "{person} paid {money} for a painting that {person2} had kept in a barn in {place}",
    "The harvest festival in {place} drew {n} visitors in {year}, {org} said",
    "{person} followed {person2} as director of the {place} museum on {date}",
    "Unemployment in {place} {move} to {percent} in {month} from the month before",
    "Doctors at the clinic in {place} treated {n} patients for heat stroke on {date}",
    "{org} sued {person} over the sale of {n} acres of forest outside {place}",
    "The night train from {place} to {place2} left at {time} with {n} people aboard",
    "{person} wrote to {person2} about the missing ledgers of {org} in {month}",
    "Farmers blocked the road from {place} to {place2} for {num} hours on {weekday}",
)
TAILS = (
    "",
    "",
    "",
    ", officials said",
    ", ending months of argument",
    ", a spokeswoman said",
    " despite warnings from engineers",
    ", after a long night of talks",
)
FIRST = _words(
    """
    Marta Leo Ines Tomas Greta Pavel Hanna Oscar Nadia Felix Ruth Emil Clara
    Viktor Alma Jonas Edith Rafael Sonja Milan Judith Anton Paula Henrik
    """
)
LAST = _words(
    """
    Halvorsen Quint Bresson Okafor Lindqvist Tarrow Novak Castellan Fenwick
    Adeyemi Marchetti Oyelaran Petrov Sandoval Whitlock Ferreira Kowalski Brandt
    Delacroix Hartigan Ibarra Jansen Kessler Lombard Moreau Nystrom Ortega
    Pellman
    """
)
PLACES = _words(
    """
    Aldermoor Brackwater Caldport Dunmere Eastholm Farrowby Glenvale Harrowgate
    Inverlow Kestrel Lowfield Marlbridge Northwick Oakhaven Pendrith Quarrington
    Ravensea Stonebeck Thornley Underhill Westmarch Yarrowdale
    """
)
ORGS = _comma(
    """
    Norvale Rail, Bluewater Foods, the Harbour Trust, Castle Energy, the
    Transport Union, Redline Motors, the Farm Bureau, Meridian Bank, the Coastal
    Agency, Polaris Airways, the Teachers League, Summit Steel
    """
)
WEEKDAYS = _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
MONTHS = _words(
    """
    January February March April May June July August September October November
    December
    """
)
NUMBERS = _words(
    """
    two three four five six seven eight nine ten eleven twelve fifteen twenty
    """
)
DIGITS = dict(zip(NUMBERS, (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20), strict=True))
ORDINALS = _words("first second third fourth fifth sixth seventh")
DID = (("visited", "visit"), ("inspected", "inspect"), ("toured", "tour"))
ACTS = (("approved", "rejected"), ("backed", "blocked"), ("praised", "condemned"))
MOVES = (("rose", "fell"), ("climbed", "dropped"), ("increased", "decreased"))
RULES = (("upheld", "dismissed"), ("accepted", "refused"), ("allowed", "threw out"))
OPENED = (("opened", "closed"),)
SIZES = (("large", "small"), ("huge", "minor"), ("severe", "mild"))
OPPOSED = {"act": ACTS, "move": MOVES, "ruled": RULES, "opened": OPENED, "size": SIZES}

Values = dict[str, str]


def draw_values(chance: random.Random) -> Values:
    """Return a value for every slot."""
    one, two = chance.sample(LAST, 2)
    here, there = chance.sample(PLACES, 2)
    values = {
        "person": f"{chance.choice(FIRST)} {one}",
        "person2": f"{chance.choice(FIRST)} {two}",
        "place": here,
        "place2": there,
        "org": chance.choice(ORGS),
        "n": str(chance.randint(13, 980)),
        "num": chance.choice(NUMBERS),
        "money": f"${chance.randint(2, 90)} million",
        "percent": f"{chance.randint(2, 60)} percent",
        "weekday": chance.choice(WEEKDAYS),
        "month": chance.choice(MONTHS),
        "date": f"{chance.choice(MONTHS)} {chance.randint(1, 28)}",
        "year": str(chance.randint(1995, 2024)),
        "time": f"{chance.randint(1, 11)}:{chance.choice((10, 25, 40, 55))} p.m.",
        "ordinal": chance.choice(ORDINALS),
        "did": chance.choice(DID)[0],
    }
    return values | {slot: chance.choice(table)[0] for slot, table in OPPOSED.items()}


def render(frame: str, values: Values, tail: str) -> str:
    """Return a frame with its values filled in, as a sentence."""
    text = frame.format(**values) + tail + "."
    return text[0].upper() + text[1:]

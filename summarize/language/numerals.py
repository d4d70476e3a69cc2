"""How numbers are written in languages that have no other words here.

Their decimal mark is a comma, and a point stands between thousands.
"""

from dataclasses import dataclass, field, replace

from summarize.language.number_words import NumberWords
from summarize.language.word_sets import Words

_MILLION, _MILLIARD, _TRILLION = 10**6, 10**9, 10**12


@dataclass(frozen=True)
class Numerals:
    """What stands behind a number in digits: scales, and what means percent."""

    scales: dict[str, int] = field(default_factory=dict)
    percent: Words = frozenset()
    percent_in_two: tuple[str, str] | None = None

    def added_to(self, numbers: NumberWords) -> NumberWords:
        """Return number words read with a decimal comma, and with these."""
        units = dict(numbers.two_word_units)
        if self.percent_in_two:
            units[self.percent_in_two] = "%"
        return replace(
            numbers,
            decimal_mark=",",
            scales={**numbers.scales, **self.scales},
            percent=numbers.percent | self.percent,
            two_word_units=units,
        )


def _scales(**words: int) -> dict[str, int]:
    return {form: n for forms, n in words.items() for form in forms.split("_")}


_PLAIN = Numerals()
NUMERALS = {
    "de": Numerals(
        _scales(
            million_millionen_mio=_MILLION,
            milliarde_milliarden_mrd=_MILLIARD,
            billion_billionen=_TRILLION,
            tausend_tsd=1_000,
        ),
        frozenset({"prozent"}),
    ),
    "es": Numerals(
        _scales(millón_millones=_MILLION, billón_billones=_TRILLION, mil=1_000),
        percent_in_two=("por", "ciento"),
    ),
    "fr": Numerals(
        _scales(million_millions=_MILLION, milliard_milliards=_MILLIARD),
        percent_in_two=("pour", "cent"),
    ),
    "it": Numerals(
        _scales(milione_milioni=_MILLION, miliardo_miliardi=_MILLIARD, mila=1_000),
        percent_in_two=("per", "cento"),
    ),
    "nl": Numerals(
        _scales(miljoen=_MILLION, miljard=_MILLIARD), frozenset({"procent"})
    ),
    "pt": Numerals(
        _scales(
            milhão_milhões=_MILLION,
            bilhão_bilhões=_MILLIARD,
            trilhão_trilhões=_TRILLION,
            mil=1_000,
        ),
        percent_in_two=("por", "cento"),
    ),
}
NUMERALS |= dict.fromkeys(
    (
        *("bg", "ca", "cs", "da", "el", "et", "fi", "hr", "hu", "id", "lt", "lv"),
        *("nb", "nn", "no", "pl", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk"),
    ),
    _PLAIN,
)

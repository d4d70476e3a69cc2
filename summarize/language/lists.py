"""How a word list is written: words between white space, forms in lines."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[str]:
    """Read phrases between bars, however the lines are broken."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))


def as_written(text: str) -> tuple[str, ...]:
    """Return the words of a list whose capitals count."""
    return tuple(text.split())


def pairs(text: str) -> frozenset[tuple[str, str]]:
    """Read "up/down more/less/fewer": the first with each of the others, both ways."""
    rows = [pair.split("/") for pair in text.split()]
    found = {(row[0], other) for row in rows for other in row[1:]}
    return frozenset(found | {(b, a) for a, b in found})


def forms(lines: str) -> dict[str, str]:
    """Read lines of words that are one word: every word → the first of its line."""
    rows = [line.split() for line in lines.strip().splitlines()]
    return {form: row[0] for row in rows for form in row}


def classes(text: str) -> dict[str, str]:
    """Read entries "a, b c; d" of phrases that mean one: each → its entry's first."""
    rows = [
        [" ".join(phrase.split()) for phrase in entry.split(",")]
        for entry in text.split(";")
    ]
    return {phrase: row[0] for row in rows for phrase in row}


def sides(text: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Read entries "a b | c d; …": each is two sets of words."""
    entries = (entry.split("|") for entry in text.split(";"))
    return tuple((word_set(one), word_set(other)) for one, other in entries)


def phrase_rows(text: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Read entries "name: phrase, phrase; …": each name → the words of its phrases."""
    entries = (entry.split(":") for entry in text.split(";"))
    return {
        name.strip(): tuple(tuple(phrase.split()) for phrase in phrases.split(","))
        for name, phrases in entries
    }


def numbered(words: str, start: int, step: int = 1) -> dict[str, int]:
    """Read words in order of value: the first means `start`, each next `step` more."""
    return {word: start + step * n for n, word in enumerate(words.split())}


def phrases(text: str) -> tuple[str, ...]:
    """Read phrases, one after each comma or on a line of its own.

    They are patterns: `(y|ies)` stands for one of several endings. In those of frames
    (`FrameWords`) a `*` stands for any ending.
    """
    return tuple(
        " ".join(phrase.split())
        for line in text.strip().splitlines()
        for phrase in line.split(",")
        if phrase.strip()
    )

"""The columns of a table that mean something here, by their usual or a given name."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Final, Self

from summarize.errors import ConfigError, CorpusError


@dataclass(frozen=True, slots=True)
class Columns:
    """What each field may be called in a table; the first name that a row has counts.

    `as_given` holds the fields that were named by hand: such a column must be there.
    """

    id: tuple[str, ...] = ("id", "topic_id")
    documents: tuple[str, ...] = ("documents", "document")
    reference: tuple[str, ...] = ("references", "reference", "summary")
    prediction: tuple[str, ...] = ("prediction", "text", "summary")
    language: tuple[str, ...] = ("language",)
    as_given: frozenset[str] = frozenset()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `field=column,field=column`; ConfigError for a field there is not."""
        given: dict[str, tuple[str, ...]] = {}
        for part in text.split(","):
            name, equals, column = (piece.strip() for piece in part.partition("="))
            if name not in _FIELDS or not equals or not column:
                raise ConfigError(
                    f"--columns: {part.strip()!r} is not FIELD=COLUMN with one of the "
                    f"fields {', '.join(_FIELDS)}, as in documents=articles"
                )
            given[name] = (column,)
        return replace(cls(), as_given=frozenset(given), **given)

    def only(self, *needed: str) -> Self:
        """Return the same columns, with only these fields counted as given by hand."""
        return replace(self, as_given=self.as_given & frozenset(needed))

    def select(self, names: Sequence[str], *needed: str) -> list[str]:
        """Return the columns that mean something, in the table's order.

        Raises CorpusError, naming what was found, where a needed field or one named by
        hand has no column.
        """
        for field in _FIELDS:
            usual: tuple[str, ...] = getattr(self, field)
            wanted = field in needed or field in self.as_given
            if wanted and not any(name in names for name in usual):
                raise CorpusError(_missing(usual, field, names))
        known = {name for field in _FIELDS for name in getattr(self, field)}
        return [name for name in names if name in known]


_FIELDS: Final = tuple(f.name for f in fields(Columns) if f.name != "as_given")
USUAL: Final = Columns()


def _missing(usual: Sequence[str], field: str, found: Sequence[str]) -> str:
    names = " or ".join(map(repr, usual))
    return (
        f"no column {names} (of another name: --columns {field}=COLUMN); columns "
        f"found: {', '.join(found) or 'none'}"
    )

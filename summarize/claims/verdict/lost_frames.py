"""What passages only allege, deny, plan … of a claim, and none tells without."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.sources import Sources
from summarize.claims.verdict.aligned import align, is_same
from summarize.claims.verdict.cover import n_shared, places_near, telling_roots
from summarize.claims.verdict.frames import Frame
from summarize.claims.verdict.kept_frames import Lost, lost_frames
from summarize.claims.verdict.parties import Parties
from summarize.claims.verdict.subjects import verbs_at

_NEAR_SHARE, _SURE_SHARE = 0.5, 0.8  # of what a frame governs, in a near passage or not
_AS_WELL = 0.6  # of the words in common, for another passage to be as close
_MOST = 0.6  # of what a frame governs, for another passage to tell it

_parties = kept(Parties)


class LostFrames:
    """The frames of a topic's passages, asked which a claim has lost."""

    def __init__(
        self, claim: Reading, sources: Sources, candidates: Sequence[int]
    ) -> None:
        """Take a claim, and the places of the passages that it is compared with."""
        self._claim = claim
        self._sources = sources
        self._candidates = candidates
        self._losing: dict[int, bool] = {}

    def lost(
        self,
        place: int,
        said: Mapping[int, int],
        enough: tuple[bool, bool],
        *,
        near: bool,
    ) -> Lost | None:
        """Return the first frame of a passage that the claim has lost, None without.

        `said` are the words of the claim that the passage says. Where it is not near,
        only a sure frame counts, if it tells `enough` of the claim: for a frame that
        governs a verb, and for another. None is lost where another passage tells the
        same without a frame.
        """
        governing, other = enough
        for lost in self._lost(place, said, _NEAR_SHARE if near else _SURE_SHARE):
            is_told = lost.sure and (governing if lost.frame.governs else other)
            if (near or is_told) and not self._is_done_beside(place, lost):
                return lost
        return None

    def _is_done_beside(self, place: int, lost: Lost) -> bool:
        """Return whether another passage that is as close tells as done what one plans.

        It has the verb, half of what the frame is about, and no frame that the claim
        would lose.
        """
        claim, verb = self._claim, lost.verb
        if verb is None:
            return self._is_told_without(lost)
        least = _AS_WELL * n_shared(claim, self._sources.readings[place])
        readings = self._sources.readings
        return any(
            n_shared(claim, readings[near]) >= least
            and self._has_share(near, lost.taken, _NEAR_SHARE)
            and any(
                is_same(verb, word, claim.language)
                for word in readings[near].facts.words
            )
            and not self._loses(near)
            for near in self._candidates
            if near != place
        )

    def _is_told_without(self, lost: Lost) -> bool:
        """Return whether a passage tells what another one frames, and frames it not."""
        if lost.frame is Frame.DENIED:
            return False  # what is denied is told somewhere
        row, root = self._claim.row, self._claim.language.root
        deeds = {root(row[at].key) for at in verbs_at(self._claim)} & lost.taken
        return any(
            self._has_share(near, lost.taken, _MOST)
            and self._has_share(near, deeds, _NEAR_SHARE)
            and not self._loses(near)
            for near in self._near
        )

    @cached_property
    def _near(self) -> list[int]:
        return places_near(self._claim, self._sources.readings)

    def _has_share(self, place: int, roots: Collection[str], share: float) -> bool:
        """Return whether a passage has a share of some roots, and two if there are."""
        shared = telling_roots(self._sources.readings[place]).intersection(roots)
        return len(shared) >= max(share * len(roots), min(2, len(roots)))

    def _loses(self, place: int) -> bool:
        """Return whether the claim loses a frame of a passage; asked once of each."""
        if place not in self._losing:
            self._losing[place] = self._is_losing(place)
        return self._losing[place]

    def _is_losing(self, place: int) -> bool:
        said = align(self._claim, self._sources.readings[place]).said
        return any(True for _ in self._lost(place, said, _NEAR_SHARE))

    def _lost(
        self, place: int, said: Mapping[int, int], share: float
    ) -> Iterator[Lost]:
        """Yield the frames of a passage that the claim has lost."""
        claim, passage = self._claim, self._sources.readings[place]
        told = _parties(self._sources).told(place)
        return lost_frames(claim, passage, said, share, told)

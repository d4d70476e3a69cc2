"""Many topics through an executor, in input order; nothing is stored."""

from collections import deque
from collections.abc import Iterable, Iterator

from summarize.batch.executors import Executor, Outcome
from summarize.schema import Failure, Topic


def stream_outcomes(
    items: Iterable[Topic | Failure], executor: Executor, *, limit: int | None = None
) -> Iterator[tuple[Topic | None, Outcome]]:
    """Yield each topic with its outcome, in input order, as soon as it may come.

    What could not be read stands in its place with None for a topic. `limit` counts
    topics; nothing behind the last is read. Memory holds the topics at work and those
    that wait for one before them.
    """
    order: deque[Topic | Failure] = deque()
    outcomes: dict[str, Outcome] = {}

    def topics() -> Iterator[Topic]:
        n_topics = 0
        for item in items:
            order.append(item)
            if isinstance(item, Topic):
                n_topics += 1
                yield item
                if n_topics == limit:
                    return

    for topic_id, outcome in executor.summarize(topics()):
        outcomes[topic_id] = outcome
        yield from _ready(order, outcomes)
    yield from _ready(order, outcomes)


def _ready(
    order: deque[Topic | Failure], outcomes: dict[str, Outcome]
) -> Iterator[tuple[Topic | None, Outcome]]:
    """Take what stands at the head of the order and waits for nothing."""
    while order:
        item = order[0]
        if isinstance(item, Failure):
            yield None, item
        elif item.id in outcomes:
            yield item, outcomes.pop(item.id)
        else:
            return
        order.popleft()

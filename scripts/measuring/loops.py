"""Write the same summaries in a plain loop and in other ways: topics a second.

    python -m scripts.measuring.loops [--topics 200] [--runs 3] [--threads 2]
    python -m scripts.measuring.loops --lexrank [--sentences 1000]

`script` is what people write: the articles of a topic joined, cut at what the model
takes, and one call of `generate` a topic. `loop` writes what the plan chose (config
`mini`), one topic a call. The others get the same requests at once: transformers in
batches of eight as they come, and the writers of this package. Ratios to `loop` are of
the same run, the least seconds of `--runs` in turns; "same" counts the texts equal to
its. All decode as CTranslate2 does: a search ends with `num_beams` finished texts, and
what a forbidden token had goes to the others. `--lexrank` is the extractive path
beside sumy's LexRank (`pip install sumy`), on topics of a thousand sentences joined of
several, in seconds of the processor. Sumy is given our sentences and words, so that it
needs no data of NLTK, and only its choice is counted.
"""

import argparse
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from summarize.config import load_config
from summarize.corpus import read_topics
from summarize.pipeline import Summarizer
from summarize.schema import Article, Draft, Plan, Topic
from summarize.stages.generate import generate_drafts
from summarize.text.sentences import sentence_spans
from summarize.text.tokens import words

ROOT = Path(__file__).resolve().parent.parent.parent
Texts = list[str]


def main() -> None:
    """Print a table of the ways, the plain loop first."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--topics", type=int, default=200)
    parser.add_argument("--runs", type=int, default=3, help="of each way, in turns")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--lexrank", action="store_true", help="extractive only")
    parser.add_argument("--sentences", type=int, default=1000, help="with --lexrank")
    given = parser.parse_args()
    read = read_topics([given.data / "multinews" / "val.parquet"])
    topics = [t for t in islice(read, given.topics) if isinstance(t, Topic)]
    if given.lexrank:
        ways = extractive_ways(topics, given.sentences)
        print_ways(ways, given.runs, "sumy's LexRank", time.process_time)
    else:
        print_ways(writing_ways(topics, given.threads), given.runs, "loop")


def print_ways(
    ways: Mapping[str, Callable[[], Texts]],
    n_runs: int,
    base: str,
    clock: Callable[[], float] = time.perf_counter,
) -> None:
    """Print the seconds of each way, its ratio to `base` and how many texts agree."""
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    texts: dict[str, Texts] = {}
    for _ in range(n_runs):
        for name, write in ways.items():
            started = clock()
            texts[name] = write()
            seconds[name].append(clock() - started)
    print("| way | texts a second | times the base | spread | same |")
    print("|---|--:|--:|--:|--:|")
    for name, spent in seconds.items():
        n = len(texts[name])
        same = sum(a == b for a, b in zip(texts[name], texts[base], strict=True))
        ratio, spread = min(seconds[base]) / min(spent), max(spent) / min(spent)
        speed = f"{n / min(spent):.2f} | {ratio:.2f} | {spread:.2f}"
        print(f"| {name} | {speed} | {same} of {n} |")


def writing_ways(
    topics: Sequence[Topic], n_threads: int
) -> dict[str, Callable[[], Texts]]:
    """Return the ways of writing, each loaded and warm."""
    import torch

    torch.set_num_threads(n_threads)
    search = ("writer.early_stopping=true", "writer.renormalize=true")
    mini = summarizer("mini", "writer.kind=seq2seq", *search)
    plans = [mini.prepare(topic).plan for topic in topics]
    engine = ("writer.kind=ctranslate2", "writer.compute_type=")
    return {
        "script": partial(script, mini, topics),
        "loop": lambda: [text for plan in plans for text in write(mini, [plan])],
        "transformers, eights unsorted": partial(eights, mini, plans),
        "writer seq2seq": partial(write, mini, plans),
        "writer ctranslate2, float32": partial(
            write, summarizer("mini", engine[0], engine[1] + "float32"), plans
        ),
        "writer ctranslate2, int8": partial(
            write, summarizer("mini", engine[0], engine[1] + "int8"), plans
        ),
    }


def summarizer(config: str, *overrides: str) -> Summarizer:
    """Return a summarizer whose writer is loaded."""
    return Summarizer.from_config(load_config(config, overrides))


def write(by: Summarizer, plans: Sequence[Plan]) -> Texts:
    """Write all plans in one call."""
    drafts = generate_drafts(plans, by.writer, by.config.generate)
    return [told(draft) for draft in drafts if isinstance(draft, Draft)]


def told(draft: Draft) -> str:
    """Return the text of a draft."""
    return " ".join(sentence.text for sentence in draft.sentences)


def eights(by: Summarizer, plans: Sequence[Plan]) -> Texts:
    """Write eight plans a call, as they come, padded to the longest."""
    writer: Any = by.writer
    usual = writer.options
    writer.options = usual.model_copy(update={"batch_tokens": 10**9})
    try:
        starts = range(0, len(plans), 8)
        return [t for at in starts for t in write(by, plans[at : at + 8])]
    finally:
        writer.options = usual


def script(by: Summarizer, topics: Sequence[Topic]) -> Texts:
    """Join, cut and generate, one topic at a time, as in the model cards."""
    writer: Any = by.writer
    tokenizer, model = writer.checkpoint.codec.tokenizer, writer.model
    texts = []
    for topic in topics:
        joined = " ".join(article.text for article in topic.articles)
        cut = tokenizer(
            joined, truncation=True, max_length=writer.max_tokens, return_tensors="pt"
        )
        ids = model.generate(
            input_ids=cut["input_ids"],
            attention_mask=cut["attention_mask"],
            num_beams=writer.options.num_beams,
            max_new_tokens=by.config.generate.target_words * 2,
        )
        texts.append(tokenizer.decode(ids[0], skip_special_tokens=True))
    return texts


def extractive_ways(
    topics: Sequence[Topic], n_sentences: int
) -> dict[str, Callable[[], Texts]]:
    """Return sumy's LexRank and the extractive path on topics of many sentences."""
    ours = summarizer("extractive")
    joined = long_topics(ours, topics, n_sentences)
    ours(topics[0])
    return {
        "sumy's LexRank": partial(lexrank, joined),
        "extractive": lambda: [ours(topic).text for topic in joined],
    }


def long_topics(
    by: Summarizer, topics: Sequence[Topic], n_sentences: int
) -> list[Topic]:
    """Return topics of at least so many sentences, joined of several."""
    joined: list[Topic] = []
    articles: list[Article] = []
    n = 0
    for topic in topics:
        work = by.prepare(topic, last="split")
        articles += topic.articles
        n += len(work.sentences)
        if n >= n_sentences:
            named = (replace(a, id=f"a{i}") for i, a in enumerate(articles))
            joined.append(Topic(f"joined-{len(joined)}", tuple(named)))
            articles, n = [], 0
    return joined


def lexrank(topics: Sequence[Topic]) -> Texts:
    """Ten sentences a topic by sumy."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer

    texts = []
    for topic in topics:
        told = [
            Sentence(article.text[start:end], Tokens)
            for article in topic.articles
            for start, end in sentence_spans(article.text, "en")
        ]
        document = ObjectDocumentModel([Paragraph(told)])
        texts.append(" ".join(map(str, LexRankSummarizer()(document, 10))))
    return texts


class Tokens:
    """What sumy asks of a tokenizer of sentences that are given."""

    @staticmethod
    def to_words(text: str) -> Sequence[str]:
        """Return the words of a sentence."""
        return words(text)


if __name__ == "__main__":
    main()

"""From options to a writer."""

from summarize.schema import Writer
from summarize.writers.extractive import ExtractiveWriter
from summarize.writers.options import WriterOptions


def load_writer(options: WriterOptions) -> Writer:
    """Load the writer that `options` name; slow for checkpoints, so do it once.

    Raises ModelError if a checkpoint or an extra is missing or does not fit.
    """
    if options.kind == "extractive":
        return ExtractiveWriter()
    from summarize.writers.checkpoint import open_checkpoint

    checkpoint = open_checkpoint(options)
    if options.kind == "ctranslate2":
        from summarize.writers.ctranslate2 import load_ctranslate2_writer

        return load_ctranslate2_writer(checkpoint, options)
    from summarize.writers.seq2seq import Seq2SeqWriter
    from summarize.writers.weights import load_model

    return Seq2SeqWriter(checkpoint, load_model(checkpoint, options), options)

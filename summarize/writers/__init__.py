"""Who writes the draft: seq2seq (transformers), ctranslate2, extractive, chat."""

"""Who writes the draft: causal, seq2seq (transformers), ctranslate2, extractive."""

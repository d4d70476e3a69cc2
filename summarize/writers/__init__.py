"""Who writes the draft: causal, seq2seq, ctranslate2, extractive, chat."""

"""How the bundled model is made: pairs, vocabulary, warm start, training, export.

pairs       reference sentence and the source sentences that cover it
vocabulary  the WordPiece pieces that news text uses
warm_start  MiniLM's layers as a BART encoder and decoder
batches     length-grouped batches with a token budget
train       the training run, resumable, with its loss curve
export      the folder that ``from_pretrained`` loads
compare     the model's sentences beside the sentences they rewrite
"""

"""How the bundled model is made: topics, pairs, warm start, training, export.

topics          what users bring, put through the pipeline's own stages
noise           the lines of page furniture that some topics get
pairs           reference sentence and the source sentences that cover it
salience        how much of each sentence the references say
vocabulary      the WordPiece pieces that news text uses
warm_start      MiniLM's layers as a BART encoder and decoder
prepare         data files to a work folder with all of these
judged_windows  windows of sentences with these labels, which the encoder learns from
batches         length-grouped batches with a token budget
train           the training run, resumable
curve           its losses, correlation and ROUGE, as CSV and as a plot
export          the folder that ``from_pretrained`` loads
merging         the writer that merges: its pairs, its adapter
"""

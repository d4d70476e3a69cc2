"""How the writer that merges is made: pairs of sentences, an adapter of SmolLM2.

sets         public sets of merged and shortened sentences, with their licences
made         pairs made by rule of good news sentences
retold       pairs of stories whose captions tell again what their sentences tell
filters      which pairs are fit to learn from
pairs        a pair, and the files that pairs are kept in
prepare      sets to files of pairs: filtered, balanced, some held back
examples     pairs as token ids, and batches of them
base         a causal language model from a folder or a GGUF file, with an adapter
validation   loss by task and samples of what it writes
train        the training run, resumable, with a limit of hours
reading      what an adapter writes of the pairs held back, to be read by people
"""

"""What a sentence says, and how two sentences differ in it.

* `reading`: the words, quantities, dates, names and quotations of one sentence
* `comparing`: what sets two sentences apart: values, negation, opposites, roles
* `evidence`: what the passages of a topic say of a claim
* `sources`: the sentences of a topic, each read once
"""

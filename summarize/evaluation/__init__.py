"""Scores: ROUGE, overlap and citation metrics, baselines, intervals, the gate.

`rouge` is the public name of ROUGE, `rouge_metric` is ROUGE for the `evaluate` library.

In `metrics`, what a text scores:

* `rouge`, with `lcs` and the split into `sentences`; `bertscore`
* `overlap` and `citations`: what stands beside ROUGE
* `statistics`: the intervals and tests

In `harness`, systems run and compared:

* `compare` evaluates systems on topics beside the `baselines`: a report (`results`)
* `files` scores texts and writes a report with its `tables` and `plots`
* `gate` holds a report against a committed baseline (`baseline_file`, `gate_output`),
  in what is `gated`
* `robustness` disturbs topics
"""

"""Scores: ROUGE, overlap and citation metrics, baselines, intervals, the gate.

* `rouge` scores a text; `overlap` and `citations` what stands beside ROUGE
* `compare` evaluates systems on topics beside the `baselines`: a report (`results`)
* `files` scores files and writes a report with its `tables` and `plots`
* `gate` holds a report against a committed baseline (`baseline_file`, `gate_output`)
* `robustness` disturbs topics; `statistics` has the intervals and tests
* `rouge_metric` is ROUGE for the `evaluate` library
"""

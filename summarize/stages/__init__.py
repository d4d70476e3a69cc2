"""The way of the data, one file a stage: options and one public function each.

clean → split → dedupe → rank → fit → generate → cite → check. Stages never import one
another; `summarize.pipeline` puts them together.
"""

"""The way of the data, one file or package a stage: options and one public function.

    clean → split → dedupe → link → rank → fit → plan → generate
          → cite → conflicts → check → account

Stages never import one another; `summarize.pipeline` puts them together.
"""

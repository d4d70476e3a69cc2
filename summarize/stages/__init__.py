"""The way of the data, one file or package a stage: options and one public function.

    clean → split → dedupe → link → rank → fit → plan → generate
          → cite → conflicts → check

Before them `begin` looks at what was read, and after them `account` says what became of
every article; these two and `conflicts` have no options. Stages never import one
another; `summarize.pipeline` puts them together.
"""

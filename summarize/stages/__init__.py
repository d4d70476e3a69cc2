"""The way of the data, one file or package a stage: options and one public function.

    clean → split → dedupe → link → rank → fit → plan → generate
          → cite → conflicts → check

Before them `begin` looks at what was read; after them `place` says where each sentence
stands and `account` what became of every article. A text by somebody else is a draft
that `adopt` makes, in the place of `generate`. These four and `conflicts` have no
options. Stages never import one another; `summarize.stage_calls` puts them together.
"""

"""Boilerplate of scraped plain text: rules as data, and what applies them to lines.

`rule.py` says what a rule is. The rules: `whole_lines`, `line_starts`, `credits`,
`notices`, `appeals`, `trims`, `sections`, `pages`. What applies them: `matcher` (one
rule, one line), `book` (all rules, one line), `context` and `blocks` (places among
lines) and `mark` (a whole text).
"""

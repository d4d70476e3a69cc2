"""The built-in rules: what furniture of scraped pages looks like, as data.

`summarize.stages.clean.rule` says what a rule is. A file holds the rules of one kind:
`whole_lines`, `menus`, `line_starts`, `credits`, `notices`, `broadcasts`, `embeds`,
`appeals`, `sections`, `trims`, `pages`, with `asides` in the notices and `glued` in the
trims; `fragments` and `examples` are the parts of
patterns and the examples that several of them share. What applies the rules stands one
folder up.
"""

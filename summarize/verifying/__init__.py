"""Who tells whether a passage supports a claim: published checkers, asked by cite."""

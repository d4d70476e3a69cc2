"""Who tells whether a passage supports a claim: published verifiers, asked by cite."""

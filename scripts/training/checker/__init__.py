"""Training of a checker: does a passage support a claim."""

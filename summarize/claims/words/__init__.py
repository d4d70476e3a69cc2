"""How words stand to one another: the same, broader, the opposite, another of a kind."""

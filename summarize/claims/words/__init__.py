"""How words stand to one another: same, broader, opposite, another of one kind."""

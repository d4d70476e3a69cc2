"""Train the tagger that tells page furniture word by word."""

"""Train the judge that tells page furniture word by word."""

"""What a passage makes of a claim: word for word, frame for frame."""

"""What the passages of a topic say of a claim."""

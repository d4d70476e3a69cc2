"""Who turns sentences into vectors: the encoder behind link."""

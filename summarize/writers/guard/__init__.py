"""Whether what a writer wrote says only what its passages say."""

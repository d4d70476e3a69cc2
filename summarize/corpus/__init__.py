"""Files ⇄ topics and summaries."""

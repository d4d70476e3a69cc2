"""Many topics: journal, resume, progress."""

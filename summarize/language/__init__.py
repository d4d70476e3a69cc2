"""What is particular to a language: its words and patterns, as data."""

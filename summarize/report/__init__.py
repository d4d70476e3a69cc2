"""Summaries → one HTML page and one Markdown file."""

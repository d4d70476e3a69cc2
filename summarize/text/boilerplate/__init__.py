"""Boilerplate of scraped plain text: rules as data, and what applies them to lines."""

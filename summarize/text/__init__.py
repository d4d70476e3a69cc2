"""Strings only: tokens, similarity, spans. Nothing here knows an article."""

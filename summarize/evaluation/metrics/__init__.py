"""Scores of a text: ROUGE, overlap, citations, BERTScore; their statistics."""

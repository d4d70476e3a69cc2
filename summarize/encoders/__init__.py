"""Transformer encoders that numpy computes: no torch is loaded to read a page."""

"""Scores: ROUGE, overlap and citation metrics, baselines, intervals, the gate."""

"""Teach the judge of rank what an editor chooses (`picks.jsonl`, README.md)."""

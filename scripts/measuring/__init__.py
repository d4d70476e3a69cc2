"""Measuring against people's labels: `python -m scripts.measuring.NAME`."""

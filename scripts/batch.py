"""Summarize many topics: the same code as `summarize run`.

python scripts/batch.py INPUT... --output DIR [--config FILE] [--resume] ...
"""

import sys

from summarize.cli import main

if __name__ == "__main__":
    sys.exit(main(["run", *sys.argv[1:]]))

"""Systems side by side, and the gate: the same code as `summarize evaluate`.

python scripts/evaluate.py INPUT --output DIR [--systems config,lead,lexrank,…] ...
"""

import sys

from summarize.cli import main

if __name__ == "__main__":
    sys.exit(main(["evaluate", *sys.argv[1:]]))

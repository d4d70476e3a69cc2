"""Search over config keys: the same code as `summarize tune`.

python scripts/tune.py INPUT --search FILE --output DIR
"""

import sys

from summarize.cli import main

if __name__ == "__main__":
    sys.exit(main(["tune", *sys.argv[1:]]))

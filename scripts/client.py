"""npm in `web/`, with the node of this machine, or where there is none, one of our own.

python scripts/client.py ci
python scripts/client.py run check
python scripts/client.py test
python scripts/client.py run build
"""

from __future__ import annotations

import sys

from legday.app.build_client import npm
from legday.errors import LegdayError

if __name__ == "__main__":
    try:
        npm(sys.argv[1:], lambda line: print(line, file=sys.stderr, flush=True), loud=True)
    except LegdayError as fault:
        sys.exit(f"client: {fault}")

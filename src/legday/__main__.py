"""`python -m legday`."""

import gc

from legday.show.cli import main

if __name__ == "__main__":
    # a command lives for a second: collecting while packages load would cost it a tenth
    gc.set_threshold(1_000_000, 20, 20)
    main()

"""`python -m legday`."""

from legday.show.cli import main

if __name__ == "__main__":
    main()

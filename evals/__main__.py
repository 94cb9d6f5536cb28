"""The command line: `python -m evals run | compare | ...`."""

from __future__ import annotations

import sys

from evals.commands import main

if __name__ == "__main__":
    sys.exit(main())

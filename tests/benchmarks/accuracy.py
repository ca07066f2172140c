"""Accuracy: errors in units in the last place beside the libraries'.  python tests/benchmarks/accuracy.py [QUANTITY...]"""

from __future__ import annotations

import sys

from symbolic_it.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main(["crosscheck", *sys.argv[1:]]))

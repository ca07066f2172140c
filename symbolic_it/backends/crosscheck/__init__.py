"""Cross-check: our functions and the libraries' own, each against exact values, in units in the last place."""

from .table import Row, crosscheck

__all__ = ["Row", "crosscheck"]

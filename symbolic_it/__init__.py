"""Information theory as checked algebra: derive, verify and compute entropies, divergences and losses."""

__version__ = "0.1.0.dev0"

"""Notebook chapters: cells, what they printed, and each cell read on its own."""

"""LaTeX chapters: read in one pass, nothing expanded, no file opened."""

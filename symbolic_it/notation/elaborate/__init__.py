"""Elaboration: from what was written to what was meant. Nothing is guessed silently."""

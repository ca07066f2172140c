"""Sequences: formulas about X_1, ..., X_n for every n."""

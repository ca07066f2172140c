"""Expressions: numbers, functions, sums, expectations and vectors as terms."""

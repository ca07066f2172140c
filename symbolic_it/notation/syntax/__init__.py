"""Syntax tree and reader of LaTeX and plain-text formulas; imports nothing else of the package."""

"""Formulas: each formula of a chapter where it stands, from its maths spans to its claims."""

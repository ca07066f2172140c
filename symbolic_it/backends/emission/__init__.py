"""Emission: from a term to the text of an array function."""

"""Chapters: where the mathematics of a document is.

Markdown, TeX, notebooks and plain text as a list of maths spans, data and context, each with its line and column.
"""

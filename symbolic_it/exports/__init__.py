"""Exports: one file per output format.

Each file writes one format (text, Markdown, LaTeX, HTML, JSON and others). The folder is the registry: a new file here
that binds FORMAT, with its test, is a new format.
"""

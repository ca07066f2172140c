"""Notation: LaTeX and plain text to terms and back.

A reader with a span on every node, the elaboration of what was written into what was meant, and the printers to text,
LaTeX and MathML. `notation.syntax` (the tree and the reader) needs nothing else of the library.
"""

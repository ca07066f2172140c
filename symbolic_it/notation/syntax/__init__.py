"""Syntax: the tree of what was written, and the reader that makes it.

Frozen nodes with span, literal text and digits. This folder imports nothing else of the library, so that anybody may
import it.
"""

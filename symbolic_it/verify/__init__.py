"""Verify: a chapter to claims, verdicts and diagnostics.

Claims are taken from the spans of a chapter, judged in their context and reported; `rules/` has one file per lint rule.
"""

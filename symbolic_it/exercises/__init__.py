"""Exercises: worked examples with exact answers, drawn from a seed.

`templates/` has one file per worked example; `sheets/` one per format of a paper; `grading/` marks what comes back. The
files here are what all of them share: how an instance is drawn, solved exactly, checked in a second way and written.
"""

"""Enclosures: numbers that are certain.

Exact numbers, ball arithmetic (Arb through python-flint), and the values of terms at exact distributions. This is the
oracle for every number that the library calls right or wrong; no float decides anything.
"""

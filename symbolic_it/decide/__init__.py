"""Decide: from a statement to a verdict.

The kernel first, then the entropic prover, then a search for an exact witness of the opposite; what none of them
settles is undecided and says why.
"""

"""Judgement: the verdict on each link of a chain, and when a negative one would say too much."""

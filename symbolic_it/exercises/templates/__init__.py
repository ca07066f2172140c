"""Templates: one file per worked example.

Each draws parameters from a seed and gives the question, the checked solution, the rounding rule and wrong answers with
the mistake that leads to each. The folder is the registry: a new file here that binds TEMPLATE, with its test, is a new
template.
"""

"""Terms: what can be said about spaces, distributions and random variables.

Spaces of symbolic size, pmfs and densities, random variables, one binder for sum, integral and expectation, logs and
units, as plain immutable trees that are equal when they are the same up to the names of bound variables. The door to
and from SymPy is a file of its own here.
"""

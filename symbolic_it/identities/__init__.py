"""Identities: one file per theorem.

Each file holds a statement, its hypotheses, its source and the derivation that the kernel checks. The folder is the
registry: a new file here that binds IDENTITY, with its test, is a new named identity.
"""

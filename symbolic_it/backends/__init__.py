"""Backends: one file per array library.

Each file turns a term into a vectorised function of that library, from one table of operations. The folder is the
registry: a new file here that binds BACKEND, with its test, is a new backend.
"""

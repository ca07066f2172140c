"""Quantities: one file per named quantity.

Each file states what the quantity is: definition, symbol, unit, domain, sign and source. The folder is the registry: a
new file here, with its test, is a new quantity, and its name is the name of the file.
"""

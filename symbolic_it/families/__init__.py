"""Families: one file per named distribution.

Density, parameters, moments and exponential-family data of the normal distribution and the like. The folder is the
registry: a new file here that binds FAMILY, with its test, is a new family.
"""

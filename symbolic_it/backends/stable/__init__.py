"""Stable forms: one file for each quantity and input whose definition loses digits when computed as it stands.

A file binds FORM. The form is a term; the kernel proves it equal to the definition (a test does, and `explain` shows it),
and it is chosen when code is printed, after which nothing rewrites it.
"""

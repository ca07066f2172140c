"""Names that stand for known quantities: which they are, in which forms they are defined, and whether a text's form is one."""

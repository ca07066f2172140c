"""Names that stand for known quantities, the forms that define them, and whether a formula of a text is one of these."""

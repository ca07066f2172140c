"""Witnesses: small spaces, supports and factorisations searched for a law that breaks a statement."""

"""Roles: what each name of a formula is, and over which alphabet it ranges."""

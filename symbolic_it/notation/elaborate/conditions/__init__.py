"""Conditions: what the text tells rather than claims, and which of it a formula is under."""

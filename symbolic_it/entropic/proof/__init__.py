"""Proofs: elemental inequalities, linear programs made exact, the copy lemma, and certificates replayed."""

"""Running: what short array code computes, followed step by step in exact and ball arithmetic, never executed."""

"""Policies: formulas about rewards, values and gradients of policies, where time steps stand in subscripts."""

"""Functionals: entropies, divergences and informations of laws and of random variables."""

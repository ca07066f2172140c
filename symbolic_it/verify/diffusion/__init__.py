"""Diffusion models: the forward process, its posterior and its bound, known by their letters and steps."""

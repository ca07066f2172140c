"""Runtime: what generated functions call, and how they are called, for each library."""

"""Relations: what one relation of a chain says, from both sides to a claim."""

"""Common mistakes: false statements that people write, each with a witness and what is true instead."""

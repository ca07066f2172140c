"""Statements about random variables as text: tokens, linear expressions, statements, and the text printed back."""

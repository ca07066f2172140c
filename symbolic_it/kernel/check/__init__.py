"""What the second checker is made of: expressions, their algebra, signs, and the reading of certificates' terms."""

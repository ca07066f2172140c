"""Information diagrams: regions, their shapes, and the drawing."""

"""Plain text chapters: maths in delimiters, mathematics typed into sentences, unmarked code."""

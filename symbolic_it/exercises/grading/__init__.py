"""Grading: students' answers read by the library's own reader and marked against an answer key."""

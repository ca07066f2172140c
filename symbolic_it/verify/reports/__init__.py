"""Reports: the claims and diagnostics of chapters as text, JSON, HTML, SARIF and annotations."""

"""Graph and language become frozen views: decisions made, strings in one language, links relative."""

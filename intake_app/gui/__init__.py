"""Qt Widgets, painted from tokens."""

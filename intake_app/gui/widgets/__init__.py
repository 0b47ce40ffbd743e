"""Touch-first widgets painted from tokens: each shows a value, and says upward when the person changes it."""

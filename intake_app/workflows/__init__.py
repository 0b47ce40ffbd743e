"""What people do: check in, answer, sign, review, export."""

"""What the claims say taken together."""

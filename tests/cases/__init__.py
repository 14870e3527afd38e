"""Good and bad input, by the check that it is about."""

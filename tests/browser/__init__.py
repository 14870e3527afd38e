"""The built site, as a reader's browser gets it."""

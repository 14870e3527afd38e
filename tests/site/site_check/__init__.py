"""The check of the built site."""

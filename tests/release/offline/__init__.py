"""Copies of the site for a disk."""

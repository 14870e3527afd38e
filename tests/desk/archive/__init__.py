"""Tests of the archive, against a server of our own."""

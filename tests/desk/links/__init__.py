"""Tests of the links, against a server of our own."""

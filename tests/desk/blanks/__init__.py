"""Tests of the blank forms."""

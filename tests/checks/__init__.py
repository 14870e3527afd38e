"""Tests of what goes with the checks."""

"""Tests of what a change says."""

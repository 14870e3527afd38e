"""Tests of build_tools/site/ without a browser; with one: tests/browser/."""

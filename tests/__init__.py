"""Tests, laid out as build_tools/ is."""

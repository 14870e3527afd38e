"""Tests of build_tools/data/."""

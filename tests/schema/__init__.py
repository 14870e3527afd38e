"""Tests of build_tools.schema."""

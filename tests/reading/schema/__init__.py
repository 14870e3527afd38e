"""Tests of build_tools.reading.schema."""

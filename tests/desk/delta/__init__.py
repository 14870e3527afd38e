"""Tests of build_tools.desk.delta."""

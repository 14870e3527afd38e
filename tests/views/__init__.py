"""Tests of build_tools/views/."""

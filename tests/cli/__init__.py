"""Tests of build_tools/cli/."""

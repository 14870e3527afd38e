"""Tests of build_tools/exports/."""

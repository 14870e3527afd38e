"""Tests of build_tools/words/."""

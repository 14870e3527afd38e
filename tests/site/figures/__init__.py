"""Tests of the pictures: what they hold and where it stands; how they look is for tests/browser."""

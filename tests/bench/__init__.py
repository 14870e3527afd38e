"""Budgets of time, measured on synthetic input."""

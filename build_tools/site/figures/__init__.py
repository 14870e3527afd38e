"""Figures as SVG, made at build time from plain values: names, addresses, dates, positions.

Across, places are in per cent of the width; down, and for letters, in px. So a figure stretches
with the window while its words keep their size. All is laid out for the narrowest window,
`measure.NARROWEST` px wide. `sheet` has what all are drawn with.
"""

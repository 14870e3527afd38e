"""Pictures as SVG, made at build time of plain facts: names, addresses, dates, positions.

Places are given in per cent of the width, letters in the page's own size: a figure stretches
with the window and its words do not. So all of a figure is laid out for `measure.NARROWEST`.
"""

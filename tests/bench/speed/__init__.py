"""What a build costs, beside other builders on the same Markdown: `make bench`.

docs/decisions/speed.md says how to run it and what its rows mean.
"""

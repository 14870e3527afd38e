"""Reads an article: which entries it mentions, which names are new, what dates it gives.

`article` makes passages of a file; `tokens` splits them into words; `spellings` and `names` hold
the dossier's names, which `mentions` finds as written and `alike` by their sound; `unplaced` finds
new names, `found_dates` dates. `report` puts it together, `show` and `draft` print it. Nothing here
makes a claim.
"""

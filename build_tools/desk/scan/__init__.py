"""Reads an article: which entries it mentions, which names are new, what dates it gives.

A file becomes text in `saved` and `encoding`, or in `pdf`; `page` and `article` make passages of
it, `issued` finds the day that it states. `tokens` splits passages into words; `spellings` and
`names` hold the dossier's names, which `mentions` finds as written and `alike` by their sound;
`unplaced` finds new names. `found_dates` finds dates by the rules of `date_rules`, in the words of
dates.yaml. `report` puts it together, `show` and `draft` print it. Nothing here makes a claim.
"""

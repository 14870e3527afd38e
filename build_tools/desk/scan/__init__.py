"""Reads an article: which entries it mentions, which names are new, what dates it gives.

A file becomes text in `saved` and `encoding`, or in `pdf`; `page` and `article` make passages of
it, `issued` finds the day that it states. `tokens` splits passages into words; `spellings`, with
the forms of `variants` and `seats`, and `names` hold the dossier's names, which `mentions` finds as written,
`alike` by their sound and `kin` by a given name. `persons`, `states` and `times` take away what
is somebody else's, somewhere else or of another time; `settle` makes doubtful names sure by the rest
of the article. `events` finds events by the evidence (`event_evidence`) in each sentence (`event_told`);
`unplaced` finds new names, by `new_arabic`, `new_bodies` and `new_latin`. `found_dates` finds dates by the
rules of `date_rules`, in the words of dates.yaml, and `date_beside` what they tell of each other. `report` puts it together, `show` and `draft`
print it. Nothing here makes a claim.
"""

"""Two languages: letters, direction, numbers, plain text made safe, and every word of the interface.

In: text in Arabic or English, messages in English. Out: the same text folded, isolated or escaped,
and the words that a reader or contributor sees: `ar.po` (pages), `fields.yaml` (the entry form and
editors), `checks.yaml` (why a check exists), `blanks.yaml` and `questions.yaml` (new entries).
`sentences.yaml` holds the abbreviations after which a sentence goes on, `months.yaml` how months
and weekdays are called, `asked.yaml` how readers ask for whoever holds power, and when.
"""

"""The tools of contributors and reviewers: blank entries, articles read, copies kept, changes told.

In: a `Graph`, an article, an address or a revision. Out: drafts and reports in text; entries change
only where a command says so. Base maps are cut here, too.
"""

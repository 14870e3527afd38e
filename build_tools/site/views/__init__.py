"""What each page shows, decided: a frozen dataclass in one language for each template.

In: a `PageContext` (facts, language, the page's address) and an entry. Out: text escaped as
`Markup`, links relative to the page. A template only lays it out.
"""

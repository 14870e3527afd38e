"""The website: what each page shows, its Markdown, pictures, theme, search, forms and addresses.

In: a `Graph`, the facts and an `Edition`. Out: files below `docs/` for MkDocs, what MkDocs needs to
build and serve them, and a check of the built HTML that knows no builder.
"""

"""What readers take away, made of a built site: zips for a disk, the book, checksums.

In: a `Release`, which is the folder that MkDocs built with its dossier and revision. Out: files in
`dist/`.
"""

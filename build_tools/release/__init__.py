"""What is made of a built site to be taken away: a zip that reads offline, books, checksums.

In: the folder that MkDocs built. Out: files in `dist/`.
"""

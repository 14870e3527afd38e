"""The files of a dossier: read, typed, resolved into a graph; their one written form; their schema.

In: the folder `dossier/` and Git's log of it. Out: a `Graph` of typed entries and claims, and the
problems of each file as `path:line: what is wrong and how to fix it`.
"""

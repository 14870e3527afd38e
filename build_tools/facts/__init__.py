"""What the claims say taken together: decided here once, with no page in it.

In: a `Graph`. Out: answers that pages, pictures, exports, search, reviews and checks ask for.
"""

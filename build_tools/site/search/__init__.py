"""Search: an index of names, made from the graph, and one of text, made from the built pages."""

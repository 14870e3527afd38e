"""What the engine asks of the machine: Git, the network, a browser, cores, optional packages.

In: paths, addresses, work. Out: their answers as values or errors with a message. All other wings
are pure but for reading and writing files.
"""

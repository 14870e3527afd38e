"""Git, the network, a browser: what the engine asks of the machine it runs on; all else is pure."""

"""What the engine asks of the machine."""

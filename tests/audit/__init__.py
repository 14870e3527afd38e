"""What is asked of the built site by tools that come from npm: `make audit`."""

"""What differs between two releases, out of the data that each published; no Git and no YAML."""

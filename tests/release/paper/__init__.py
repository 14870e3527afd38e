"""The dossier on paper."""

"""What an article mentions of the dossier, what it names besides, and when: never a claim."""

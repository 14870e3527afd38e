"""What a change to the dossier says, for whoever reviews it, and the rules that only it can break."""

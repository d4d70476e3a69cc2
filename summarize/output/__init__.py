"""Output folders: claimed, locked, written whole."""

"""The forms that a sentence may take: shorter, or with something of another."""

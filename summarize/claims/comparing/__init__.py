"""What sets two sentences apart."""

"""Who judges which sentences a summary would hold: the encoder behind rank."""

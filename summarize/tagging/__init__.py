"""Who tells a page's furniture from its story by sense: the encoder behind clean."""

"""What builds and measures `summarize`: none of it is in the wheel."""

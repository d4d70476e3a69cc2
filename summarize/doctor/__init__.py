"""What `summarize doctor` finds: the machine, the extras, whether models work."""

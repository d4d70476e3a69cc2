"""What `summarize doctor` finds: the machine, what is installed, whether models work."""

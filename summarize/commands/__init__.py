"""The commands, one file each: `add_to` declares the arguments, `execute` does it.

What a command needs is imported when it runs: `summarize --help` answers at once.
"""

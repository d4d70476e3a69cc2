"""Systems run and compared: tables, intervals, plots, the gate."""

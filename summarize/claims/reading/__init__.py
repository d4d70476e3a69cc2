"""What one sentence states: words, quantities, dates, names, quotations."""

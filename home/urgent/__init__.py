"""What everybody must know now: the strip at the top of every page."""

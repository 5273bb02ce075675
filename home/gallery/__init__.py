"""The site's look for its staff: every component with its states, drawn by the real templates."""

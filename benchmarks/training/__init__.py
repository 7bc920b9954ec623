"""Makes the data file of the scoring engine from pages with gold answers."""

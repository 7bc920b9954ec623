"""Measurements of newsclean: quality, speed, and the training of its weights. Not installed."""

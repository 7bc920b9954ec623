"""Facts: sets of tags, words, keys and names. Nothing here decides."""

"""How right the extracted fields are, next to other extractors. See `benchmarks/README.md`."""

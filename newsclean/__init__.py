"""News articles without the boilerplate: `newsclean.extract(html)` gives a typed `Article`."""

__version__ = "0.1.0"

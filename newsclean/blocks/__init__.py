"""A tree as an ordered, immutable list of blocks that partitions its visible text."""

from newsclean.blocks.page import Container, Media, Page
from newsclean.blocks.segment import segment

__all__ = ["Container", "Media", "Page", "segment"]

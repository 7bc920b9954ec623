"""Where the images of an article stand among its blocks; each is drawn once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.model import Block, Image, Role


class Figures:
    """The images of an article: lead images first, others at their caption, the rest last."""

    def __init__(self, images: Sequence[Image]) -> None:
        self.leads = [image for image in images if image.lead]
        self._others = {at: image for at, image in enumerate(images) if not image.lead}
        self._credits = {image.credit for image in images}
        self._lead_captions = {image.caption for image in self.leads}
        self._by_caption: dict[str, list[int]] = {}
        for at, image in reversed(self._others.items()):
            self._by_caption.setdefault(image.caption, []).append(at)

    def at(self, block: Block) -> Image | Block | None:
        """What stands where a caption or credit block is: the image that it belongs to, the
        block alone when no image has its text, None when a figure shows it elsewhere."""
        waiting = self._by_caption.get(block.text)
        if block.role == Role.CAPTION and waiting:
            return self._others.pop(waiting.pop())
        shown = self._lead_captions if block.role == Role.CAPTION else self._credits
        return None if block.text in shown else block

    def rest(self) -> Iterator[Image]:
        """The images that no caption block placed."""
        return iter(self._others.values())

"""A rule proposed from pages of one site: what repeats, what is the page's own, where it stands.

    proposal = newsclean.rules.learn([html1, html2], url="https://harbourpost.example/")
    print(proposal)        # TOML with the evidence as comments, ready to edit

The engine reads each page; what it takes for the story shows which elements hold it. Of these, the
most stable selector is chosen that holds the story on every page and excludes the rest.
"""

from newsclean.learning.propose import Proposal, learn

__all__ = ["Proposal", "learn"]

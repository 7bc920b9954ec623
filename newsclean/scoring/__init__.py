"""The engine: ranks the blocks of a page and gives each a role.

A block is judged alone (`features`, `trees`), then again with the scores of its neighbours
(`context`), then all get roles (`roles`). Every number it uses is learned and sits in one data
file (`weights`); which words stand for what is data as well (`vocab`).
"""

from newsclean.scoring.completeness import measure_completeness
from newsclean.scoring.engine import Scored, score_page
from newsclean.scoring.garbled import mark_garbled
from newsclean.scoring.gates import mark_gates
from newsclean.scoring.live import keep_live_entries
from newsclean.scoring.page_features import PageLook, Stated
from newsclean.scoring.page_type import Verdict, judge_page
from newsclean.scoring.reasons import explain_scores
from newsclean.scoring.recover import recover_body
from newsclean.scoring.weights import Weights, load_weights

__all__ = [
    "PageLook",
    "Scored",
    "Stated",
    "Verdict",
    "Weights",
    "explain_scores",
    "judge_page",
    "keep_live_entries",
    "load_weights",
    "mark_garbled",
    "mark_gates",
    "measure_completeness",
    "recover_body",
    "score_page",
]

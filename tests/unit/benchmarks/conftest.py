"""The benchmarks are not installed: they are found beside the tests, or not tested at all."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

collect_ignore_glob = [] if (ROOT / "benchmarks").is_dir() else ["test_*.py"]
sys.path.append(str(ROOT))

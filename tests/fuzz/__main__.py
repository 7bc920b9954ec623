"""Fuzz with atheris: `python -m tests.fuzz [--seconds N] [FOLDER]`, FOLDER keeps the corpus.

What it finds is printed and written as `crash-*`; it then becomes a test in test_found.py.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["newsclean"]):
    from tests.fuzz.corpus import write_seeds
    from tests.fuzz.target import check


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="default: 60")
    parser.add_argument("folder", nargs="?", type=Path, help="default: a temporary one")
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="newsclean-fuzz-"))
    print(f"{write_seeds(folder)} seeds in {folder}")
    arguments = [
        sys.argv[0],
        str(folder),
        f"-max_total_time={options.seconds}",
        "-max_len=8000",
        "-timeout=20",
        "-rss_limit_mb=2000",
        "-print_final_stats=1",
    ]
    atheris.Setup(arguments, check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

"""Sphinx: `python -m sphinx -W docs docs/_build/html`, after `pip install -e '.[docs]'`.

It needs no network. Pictures and tables are drawn before the pages are read (`make_pictures.py`),
from runs on the bundled sample page and from `benchmarks.json`; the tutorial is executed.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import make_pictures  # noqa: E402

import newsclean  # noqa: E402

make_pictures.main()

project = "newsclean"
author = "newsclean maintainers"
release = version = newsclean.__version__

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.viewcode"]
exclude_patterns = ["_build", "pictures", "**.ipynb_checkpoints"]
language = "en"

html_theme = "furo"
html_title = f"newsclean {release}"
html_static_path = ["_static"]
html_css_files = ["own.css"]
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "undoc-members": True}
autodoc_preserve_defaults = True
autodoc_class_signature = "separated"  # the fields are listed below; no list of forty arguments
default_role = "literal"  # docstrings write `name`
python_use_unqualified_type_names = True

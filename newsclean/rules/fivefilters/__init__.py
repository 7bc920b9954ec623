"""Site-config files of FiveFilters, read as they are (`docs/rules.md` says how).

The files are not part of this package; users bring their own copy.
"""

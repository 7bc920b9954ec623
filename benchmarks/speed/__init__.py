"""How long a page takes, in units of the bare parse. Reported, not asserted."""

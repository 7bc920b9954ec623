"""`python -m benchmarks.bulk`."""

from benchmarks.bulk.run import main

raise SystemExit(main())

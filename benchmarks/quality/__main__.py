"""`python -m benchmarks.quality`."""

from benchmarks.quality.run import main

raise SystemExit(main())

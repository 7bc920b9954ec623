"""Many pages over processes: bombs, speed, memory."""

// No tests yet.

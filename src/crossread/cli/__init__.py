"""The command line. Nothing is imported here: `--help` must not wait for what commands need."""

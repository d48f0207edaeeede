"""One command a file, loaded when it is run; `cli.table` tells which there are."""

"""One module a measuring task: see `predict.py`."""

"""Screens and dialogs: they know the workspace and the widgets; dialogs answer by the screen's result."""

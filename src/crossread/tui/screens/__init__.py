"""Screens and dialogs: they know the workspace and the widgets; dialogs return their answer as the screen's result."""

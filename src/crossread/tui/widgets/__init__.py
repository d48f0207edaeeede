"""Widgets: told by attributes, answering by messages. They know the model and the drawing, no screen."""

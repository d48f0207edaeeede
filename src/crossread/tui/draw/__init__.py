"""Drawing functions: model in, lines of styled text out. They know no widget, so every one can be tested without a screen."""

"""Drawing functions: model in, lines of styled text out. They know no widget and need no screen."""

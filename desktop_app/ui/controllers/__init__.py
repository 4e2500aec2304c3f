"""What the window does: state in, signals out, no widgets."""

"""Views shown during and after a run."""

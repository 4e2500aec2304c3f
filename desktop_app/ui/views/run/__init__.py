"""What is shown during and after a run."""

"""Controllers: state and signals of the window, without widgets."""

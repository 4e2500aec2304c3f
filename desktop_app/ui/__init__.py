"""The window: widgets, models, controllers and presenters; no product rules."""

"""The window: PySide6 widgets, models and controllers; no rule of the product."""

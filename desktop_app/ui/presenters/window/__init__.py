"""Presenters of the window itself: menus, help, closing."""

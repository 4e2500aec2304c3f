"""What joins views and controllers: one flow of the user's each."""

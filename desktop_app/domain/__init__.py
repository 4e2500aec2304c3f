"""The rules of the product: pure functions over frozen values, no input or output."""

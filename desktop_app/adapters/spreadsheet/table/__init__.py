"""What every table has: references, headers, used range, choice of sheet."""

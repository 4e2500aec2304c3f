"""The same job in a notebook or a script: a DataFrame in, a DataFrame out."""

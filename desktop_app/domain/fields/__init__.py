"""The fields that can be requested: catalogue, selection, query, prices."""

"""The package tried as its users get it: installed into a bare system, started from its menu."""

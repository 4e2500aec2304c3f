"""Legacy formats (.xls, .xlsb, .ods), read in a worker process."""

""".xls, .xlsb and .ods, read in a process of their own."""

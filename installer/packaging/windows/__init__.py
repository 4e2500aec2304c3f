"""Windows: a setup program for one user, built with NSIS, which also runs on Linux."""

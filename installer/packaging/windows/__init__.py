"""Windows: a setup program for one user, made by NSIS, which runs on Linux too."""

"""The model: frozen values with the words of DESIGN.md section 2; no I/O and no library."""

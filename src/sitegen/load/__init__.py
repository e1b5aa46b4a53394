"""Loading: files to values, with the place of every one, and everything wrong with them."""

"""Properties that hold for whatever is done."""

"""Unit tests of sitegen.render."""

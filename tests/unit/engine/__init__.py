"""Unit tests of sitegen.engine."""

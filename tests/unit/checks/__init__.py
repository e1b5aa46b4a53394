"""Unit tests of sitegen.checks."""

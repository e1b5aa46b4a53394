"""Unit tests of sitegen.report."""

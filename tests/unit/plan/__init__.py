"""Unit tests of sitegen.plan."""

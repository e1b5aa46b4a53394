"""Unit tests of sitegen.app."""

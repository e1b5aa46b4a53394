"""Unit tests of sitegen.exchange."""

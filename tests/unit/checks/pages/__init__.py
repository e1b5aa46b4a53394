"""Unit tests of sitegen.checks.pages."""

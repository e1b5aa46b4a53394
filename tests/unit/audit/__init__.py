"""Unit tests of sitegen.audit."""

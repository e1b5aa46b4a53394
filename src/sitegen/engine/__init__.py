"""The engine: what must run and why, and files that are never half. It knows nothing of strategies or HTML."""

"""Rendering: views to bytes. Nothing here knows where content came from."""

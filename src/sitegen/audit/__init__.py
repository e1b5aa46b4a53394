"""Measures over built pages in a real browser: a page and how it is shown in, frozen findings out."""

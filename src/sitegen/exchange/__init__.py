"""Translations that go out to a translator's program and come back: segments, their codes, XLIFF 1.2 and PO.

It knows files of content as text, and puts translations into their places there. What is on disk is ``app``'s.
"""

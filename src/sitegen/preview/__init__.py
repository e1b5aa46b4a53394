"""The preview: built pages on this machine alone, which follow what is saved. Nothing of it reaches build/."""

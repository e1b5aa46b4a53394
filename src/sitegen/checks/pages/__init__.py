"""The gate over built pages: each module holds rules of docs/standards.md, as functions of a page or of a site."""

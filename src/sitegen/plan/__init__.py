"""Planning: a site to addresses, and to frozen views that hold all a page may show."""

"""PDF: pages, tags, seal, verification."""

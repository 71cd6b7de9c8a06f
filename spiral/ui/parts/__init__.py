"""The pieces every page is made of: one module a noun, no page and no domain in any of them."""

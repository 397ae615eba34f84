# Filled by the packaging files: install rules.

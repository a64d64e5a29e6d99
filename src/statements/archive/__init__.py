"""Any number of texts, read by several processes into a dataset on disk."""

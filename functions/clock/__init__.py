"""Every minute: what fell due."""

"""What the government offers: data in YAML and JSON, and the compiler that turns it into what the layer ships."""

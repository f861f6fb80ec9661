"""The local AWS: started, deployed to, asked about and stopped."""

"""What arrives in the bucket, checked against what was declared."""

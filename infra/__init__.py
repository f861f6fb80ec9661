"""What runs on AWS, described with the CDK."""

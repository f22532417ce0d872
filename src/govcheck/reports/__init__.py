"""Reports: findings in, something to read out."""

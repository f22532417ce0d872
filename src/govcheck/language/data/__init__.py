"""What is known of Chinese, as data: each file says where it comes from."""

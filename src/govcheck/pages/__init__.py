"""Damaged, disguised and hijacked pages."""

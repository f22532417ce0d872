"""One pure module a number: ``is_valid(text)``, ``hides(text)`` (what of it nobody may see), and what the number reveals.

Modules take any ``str`` and never raise; where a number occurs and what that means is for the detectors.
"""

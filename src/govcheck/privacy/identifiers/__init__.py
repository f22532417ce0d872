"""One pure module a number: ``compact(text)``, ``is_valid(text)``, ``mask(text)``, and what the number reveals.

Modules take any ``str`` and never raise; where a number occurs and what that means is for the detectors.
"""

"""Spiral, the record system of a low-threshold clinic."""

__version__ = "0.1.0"
